package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The menu of a hall phone, by its keys, and what is heard of it: each prompt is recognised by its file. Whoever only
 * listens and keys is called at once and beside the others: nobody of them needs the kiosk, of which there is one, nor a
 * processor.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneMenuJourney {
    private static final String PIN = "2846";

    /** Phones of which nothing is expected before they are lifted: as many are lifted at once. */
    private static final BlockingQueue<String> FREE = new LinkedBlockingQueue<>(List.of("tel-1", "tel-4"));

    /** Spanish, then the menu. */
    private static final String MENU = "heard,1,heard,";

    private final ExecutorService people = Executors.newFixedThreadPool(3);

    private final Future<Heard> languages = beside(() -> hear("wait 11.8,2,wait 3,1,wait 3"));
    private final Future<Heard> silence = beside(() -> HallPhone.hear("tel-3", "wait 66"));
    private final Future<Heard> keys =
            beside(() -> hear(MENU + "wait 2.5,7,wait 6,*,wait 6,1,wait 2.3,#,wait 2.3,#,wait 8"));
    private final Future<Heard> other = beside(() -> hear(MENU + "4,wait 9,4,wait 3"));
    private final Future<Heard> easyPin =
            beside(() -> hear(MENU + "3,heard," + PIN + ",heard,2847,wait 4.5,1234,heard,1234,wait 7,#,wait 2.5"));
    private final int before = HallPhone.journal("tel-6").size();
    private final Future<Heard> zero =
            beside(() -> HallPhone.hear("tel-6", HallPhone.TO_CALL + "wait 2.3,0,wait 6,55123400,#,wait 1,1,wait 3"));
    private final Future<Heard> bed =
            beside(() -> hear(MENU + "3,wait 2.5," + PIN + ",wait 2.5," + PIN + ",wait 33,2,wait 2.5"));
    private final Future<Heard> home = beside(() -> hear(
            MENU + "2,wait 2.5,5,wait 2.5,5,wait 5,#,wait 2.5,1,heard,4,wait 6," + PIN + ",heard," + PIN + ",wait 33"));
    private final Map<String, Future<Heard>> more =
            Map.of("2", beside(() -> moreHelp("2")), "3", beside(() -> moreHelp("3")));

    private Future<Heard> beside(Callable<Heard> heard) {
        return people.submit(heard);
    }

    private static Heard moreHelp(String key) {
        return hear(MENU + "4,wait 2.5," + key + ",heard," + PIN + ",heard," + PIN + ",wait 33");
    }

    @AfterAll
    void everybodyHasHungUp() {
        people.shutdownNow();
    }

    /** What is heard at a phone that is free while these keys are keyed. */
    private static Heard hear(String keys) {
        try {
            String line = FREE.take();
            try {
                return HallPhone.hear(line, keys);
            } finally {
                FREE.add(line);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("Stopped while it waited for a phone", stopped);
        }
    }

    private static void inOrder(Heard heard, String... prompts) {
        assertEquals("", heard.missing(prompts), "not heard, or not in this order: " + String.join(" ", prompts));
    }

    /** The ticket that was read out, which must have been read twice. */
    private static String ticket(Heard heard) {
        String first = heard.digitsBetween("es", "es/ticket-is", "es/ticket-again");
        assertEquals(8, first.length(), first);
        assertEquals(first, heard.digitsBetween("es", "es/ticket-again", "es/hear-again"));
        return first;
    }

    private static HttpResponse<String> atKiosk(String ticket) throws Exception {
        KioskDevice kiosk = KioskDevice.as(KioskScreen.WITH_HANDSET);
        return kiosk.send(
                kiosk.request("POST", "ticket-state", "{\"ticket\":\"%s\",\"pin\":\"%s\"}".formatted(ticket, PIN)));
    }

    private static boolean somebodyWaitsAt(String line) throws IOException, InterruptedException {
        return Supervision.signIn().list("/board.json").stream().anyMatch(each -> line.equals(each.get("place")));
    }

    @Test
    void eachLanguageIsOfferedInItsOwnWords() throws Exception {
        Heard heard = languages.get();

        inOrder(heard, "es/greeting", "es/language-own", "en/language-own", "en/menu-ask", "en/number-ask");
        assertEquals(0, heard.times("es/menu-ask"));
    }

    @Test
    void whoSaysNothingHearsItSlowerIsOfferedAPersonAndGetsOne() throws Exception {
        Heard heard = silence.get();

        inOrder(heard, "es/menu-ask", "es/menu-ask-slow", "es/person-offer", "es/menu-ask-slow", "es/person-coming");
        assertTrue(somebodyWaitsAt("tel-3"));
    }

    @Test
    void anyKeyInterruptsAWrongOneIsToldKindlyStarSaysItAgainAndHashGoesBack() throws Exception {
        Heard heard = keys.get();

        inOrder(
                heard,
                "es/menu-ask",
                "es/key-wrong",
                "es/menu-ask",
                "es/key-wrong",
                "es/menu-ask",
                "es/number-ask",
                "es/menu-ask",
                "es/language-own");
        assertEquals(0, heard.times("es/greeting"), "the first key came at its beginning");
    }

    @Test
    void zeroIsAPersonAlsoWhereANumberIsKeyedAndWhatIsKeyedMeanwhileCounts() throws Exception {
        Heard heard = zero.get();

        inOrder(heard, "es/number-ask", "es/person-coming", "es/number-is", "es/call-busy");
        assertTrue(somebodyWaitsAt("tel-6"));
        assertEquals(before + 1, HallPhone.journal("tel-6").size());
    }

    @Test
    void aBedIsAskedForAndItsTicketOpensAtAKioskAndStandsInNoFile() throws Exception {
        Heard heard = bed.get();

        inOrder(heard, "es/pin-ask", "es/pin-again", "es/ticket-is", "es/ticket-again", "es/hear-again", "es/menu-ask");
        String ticket = ticket(heard);
        String state = atKiosk(ticket).body();
        assertTrue(state.contains("\"SHELTER\"") && state.contains("\"OPEN\""), state);
        try (Stream<Path> files = Files.walk(Instance.data().resolve("asterisk").toRealPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(ticket), file.toString());
            }
        }
    }

    @Test
    void theWayHomeIsAskedForByRegionAndDepartment() throws Exception {
        Heard heard = home.get();

        inOrder(
                heard,
                "es/region-ask",
                "es/region-5",
                "es/key-wrong",
                "es/region-ask",
                "es/kiosk.department.14",
                "es/pin-ask",
                "es/ticket-is");
        String state = atKiosk(ticket(heard)).body();
        assertTrue(state.contains("\"TRANSPORT\""), state);
    }

    @ParameterizedTest
    @CsvSource({"2, DOCUMENT", "3, HEALTH"})
    void moreHelpIsAskedForTheSameWay(String key, String kind) throws Exception {
        Heard heard = more.get(key).get();

        inOrder(heard, "es/more-ask", "es/ticket-is");
        assertTrue(atKiosk(ticket(heard)).body().contains(kind));
    }

    @Test
    void theOtherLanguageIsAKeyAway() throws Exception {
        Heard heard = other.get();

        inOrder(heard, "es/more-ask", "en/language-other", "en/menu-ask");
    }

    @Test
    void aPinIsKeyedTwiceAndMustNotBeEasy() throws Exception {
        Heard heard = easyPin.get();

        inOrder(heard, "es/pin-different", "es/pin-ask", "es/pin-weak", "es/pin-ask", "es/menu-ask");
        assertEquals(0, heard.times("es/ticket-is"));
    }

    @Test
    void aTicketAndItsPinTellHowItStands() throws Exception {
        Asked asked = Asked.atKiosk();

        Heard heard = hear(MENU + "4,heard,1,wait 2.5," + asked.ticket() + ",wait 2.5," + Asked.PIN
                + ",wait 4,1,wait 10,2,wait 2.5");

        inOrder(
                heard,
                "es/mine-ticket",
                "es/mine-pin",
                "es/need-home",
                "es/state-open",
                "es/need-home",
                "es/state-open",
                "es/hear-again",
                "es/menu-ask");
    }

    @Test
    void afterFiveWrongPinsTheTicketOpensNeitherHereNorAtAKiosk() throws Exception {
        Asked asked = Asked.atKiosk();
        String wrong = "heard,1,heard," + asked.ticket() + ",heard,9173,wait 3.5,";

        Heard heard =
                hear(MENU + "4," + wrong.repeat(5) + "1,heard," + asked.ticket() + ",heard," + Asked.PIN + ",wait 4");

        assertEquals(6, heard.times("es/mine-unknown"));
        assertEquals(0, heard.times("es/state-open"));
        KioskDevice kiosk = asked.kiosk();
        String body = "{\"ticket\":\"%s\",\"pin\":\"%s\"}".formatted(asked.ticket(), Asked.PIN);
        assertEquals(
                404, kiosk.send(kiosk.request("POST", "ticket-state", body)).statusCode());
    }

    /** What is said once must be short: eight seconds, and twelve where it is said slowly. */
    @Test
    void noSentenceTakesLong() throws IOException {
        for (String language : List.of("es", "en")) {
            try (Stream<Path> sounds = Files.list(Instance.data().resolve("asterisk/sounds/" + language))) {
                for (Path sound : sounds.filter(each -> each.toString().endsWith(".wav"))
                        .filter(each -> !each.toString().matches(".*/(kiosk\\..*|family-speaks.wav)"))
                        .toList()) {
                    double seconds = (Files.size(sound) - 44) / 16_000.0;
                    assertTrue(seconds <= (sound.toString().endsWith("-slow.wav") ? 12 : 8), sound + ": " + seconds);
                }
            }
        }
    }
}
