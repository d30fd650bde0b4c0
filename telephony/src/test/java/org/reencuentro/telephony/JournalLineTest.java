package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.Journal;
import org.reencuentro.call.LocalCall;
import org.reencuentro.kernel.Language;

class JournalLineTest {
    static final Optional<byte[]> KEY = Optional.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    /** Written by Asterisk 22.10.1 itself: AES_ENCRYPT(0123456789abcdef,50255123456). */
    private static final String SEALED_BY_ASTERISK = "asD8SzTFJx6Yi5cTKVjAmg==";

    private static final String TALKED =
            "1|hall-1795630999.0|tel-1|es|yes|1795631003.384|1795631005.387|1795631011.392|ANSWER|16|";

    @Test
    void aTalkHasItsTimesAndItsCause() throws Exception {
        Journal.Entry.Ended ended = assertInstanceOf(Journal.Entry.Ended.class, JournalLine.read(TALKED, KEY));

        assertEquals("hall-1795630999.0", ended.fact().asteriskId());
        assertEquals(Instant.ofEpochMilli(1795631011392L), ended.fact().at());
        CallFact.End end = ended.fact().end().orElseThrow();
        assertEquals(Optional.of(Instant.ofEpochMilli(1795631005387L)), end.answeredAt());
        assertEquals("ANSWER", end.dialStatus());
        assertEquals(16, end.cause());
        assertEquals(CallFact.Source.JOURNAL, end.source());
    }

    @Test
    void whoGaveUpBeforeAnythingRangHasNeitherAnswerNorStatus() throws Exception {
        String line = "1|hall-1.0-2|tel-1|en|abandoned|1795631003||1795631004||0|";

        CallFact.End end =
                ((Journal.Entry.Ended) JournalLine.read(line, KEY)).fact().end().orElseThrow();

        assertEquals(Optional.empty(), end.answeredAt());
        assertEquals("", end.dialStatus());
    }

    @Test
    void aKioskCallDoesNotRepeatWhenItWasOffered() throws Exception {
        String line = "1|0198c4de-0000-7000-8000-000000000001|kiosk-1-handset|es|yes|||1795631004.001||19|";

        assertInstanceOf(Journal.Entry.Ended.class, JournalLine.read(line, KEY));
    }

    @Test
    void theNumberOfALocalCallIsUnsealedAsAsteriskSealedIt() throws Exception {
        String line = "1|hall-1.0|tel-2|es|local|1795631003.384||1795631011.392|NOANSWER|19|" + SEALED_BY_ASTERISK;

        LocalCall call = assertInstanceOf(Journal.Entry.Local.class, JournalLine.read(line, KEY))
                .call();

        assertEquals("50255123456", call.digits());
        assertEquals("tel-2", call.line());
        assertEquals(Language.ES, call.language());
        assertEquals(Instant.ofEpochMilli(1795631003384L), call.offeredAt());
        assertFalse(call.toString().contains("55123456"));
    }

    @Test
    void aCallThatNobodyElsePermittedIsKnownBeforeItsEnd() throws Exception {
        String line = "1|hall-1.0|tel-2|es|local|1795631003.384|||||" + SEALED_BY_ASTERISK;

        LocalCall call = assertInstanceOf(Journal.Entry.Local.class, JournalLine.read(line, KEY))
                .call();

        assertEquals("50255123456", call.digits());
        assertEquals(CallFact.seen("hall-1.0", CallFact.Kind.DIALLING, call.offeredAt()), call.fact());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2|hall-1.0|tel-1|es|yes|1||2|ANSWER|16|;version",
                "1|hall-1.0|tel-1|es|yes|1||2|ANSWER|16;version",
                "1|hall-1.0|tel-1|es|yes|1||2|ANSWER|16||;version",
                "1|hall 1.0|tel-1|es|yes|1||2|ANSWER|16|;attempt",
                "1||tel-1|es|yes|1||2|ANSWER|16|;attempt",
                "1|hall-1.0|TEL;line",
                "1|hall-1.0|tel-1|xx|yes|1||2|ANSWER|16|;language",
                "1|hall-1.0|tel-1|es|perhaps|1||2|ANSWER|16|;permission",
                "1|hall-1.0|tel-1|es|yes|1|later|2|ANSWER|16|;answered",
                "1|hall-1.0|tel-1|es|yes|1||||0|;ended",
                "1|hall-1.0|tel-1|es|yes|1||-2|ANSWER|16|;ended",
                "1|hall-1.0|tel-1|es|yes|1||2|answer|16|;status",
                "1|hall-1.0|tel-1|es|yes|1||2|ANSWER|1616|;cause",
                "1|hall-1.0|tel-1|es|local|||2|ANSWER|16|;number",
                "1|hall-1.0|tel-1|es|local|1||2|ANSWER|16|50255123456;number",
                "1|hall-1.0|tel-1|es|local|1||2|ANSWER|16|AAAAAAAAAAAAAAAAAAAAAA==;number",
            })
    void whatIsWrongIsNamedAndNeverRepeated(String line, String field) {
        JournalLine.Unreadable wrong = assertThrows(JournalLine.Unreadable.class, () -> JournalLine.read(line, KEY));

        assertEquals(line.contains("|TEL") ? "version" : field, wrong.getMessage());
    }

    @Test
    void withoutTheKeyALocalCallIsUnreadableAndTheOthersAreNot() throws Exception {
        String local = "1|hall-1.0|tel-2|es|local|1||2|NOANSWER|19|" + SEALED_BY_ASTERISK;

        assertThrows(JournalLine.Unreadable.class, () -> JournalLine.read(local, Optional.empty()));
        assertInstanceOf(Journal.Entry.Ended.class, JournalLine.read(TALKED, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damageIsUnreadableAndNothingElse(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder damaged = new StringBuilder(TALKED);
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(0x100));
            }
            try {
                JournalLine.read(damaged.toString(), KEY);
            } catch (JournalLine.Unreadable expected) {
                // Any other exception fails the test.
            }
        }
    }
}
