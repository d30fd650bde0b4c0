package org.reencuentro.triage.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.NeedsView;

class PassengerNeedsTest {
    private static final Instant T0 = Instant.parse("2026-11-26T15:00:00.123456Z");
    private static final UUID TABLE = new UUID(0, 7);
    private static final UUID DESK = new UUID(0, 8);

    @TempDir
    Path folder;

    private Sealing sealing;

    @BeforeEach
    void keys() {
        sealing = TestKeys.sealing(folder, PassengerNeeds.ANSWERS);
    }

    private static PassengerNeeds.Said said(NeedAnswer answer, long second) {
        return new PassengerNeeds.Said(answer, T0.plusSeconds(second), TABLE);
    }

    private PassengerNeeds nobodyAsked(int passenger) {
        return PassengerNeeds.of(new UUID(1, passenger), sealing);
    }

    private static NeedAnswer answer(Map<Need, PassengerNeeds.Said> all, Need need) {
        return all.get(need).answer();
    }

    @Test
    void beforeTheFirstQuestionNothingIsKnown() {
        assertEquals(Map.of(), nobodyAsked(1).said(sealing));
    }

    @ParameterizedTest
    @EnumSource(NeedAnswer.class)
    void everyAnswerAboutEveryNeedIsReadAsItWasSaid(NeedAnswer answer) {
        PassengerNeeds needs = nobodyAsked(1);
        for (Need need : Need.values()) {
            needs.say(need, said(answer, need.ordinal()), sealing);
        }
        for (Need need : Need.values()) {
            assertEquals(said(answer, need.ordinal()), needs.said(sealing).get(need));
        }
    }

    @Test
    void preferringNotToSayIsAnAnswerAndNotHavingBeenAskedIsNone() {
        PassengerNeeds needs = nobodyAsked(1);
        needs.say(Need.HEALTH, said(NeedAnswer.PREFERS_NOT_TO_SAY, 0), sealing);
        NeedsView view = new NeedsView(Map.of(Need.HEALTH, answer(needs.said(sealing), Need.HEALTH)));
        assertEquals(NeedAnswer.PREFERS_NOT_TO_SAY, view.of(Need.HEALTH));
        assertEquals(NeedAnswer.NOT_ASKED, view.of(Need.SHELTER));
        assertNotEquals(view.of(Need.HEALTH), view.of(Need.SHELTER));
        assertEquals(List.of(), view.open(), "neither is a need");
    }

    @Test
    void onlyWhatIsNeededAndNotGivenIsOpenInTheOrderOfTheQuestions() {
        NeedsView view = new NeedsView(Map.of(
                Need.DOCUMENT, NeedAnswer.NEEDS,
                Need.FOOD, NeedAnswer.NEEDS,
                Need.SHELTER, NeedAnswer.GIVEN,
                Need.CALL, NeedAnswer.DOES_NOT_NEED));
        assertEquals(List.of(Need.FOOD, Need.DOCUMENT), view.open());
    }

    @Test
    void theNewestAnswerAboutANeedHoldsAndSaysWhoHeardIt() {
        PassengerNeeds needs = nobodyAsked(1);
        needs.say(Need.FOOD, said(NeedAnswer.NEEDS, 0), sealing);
        PassengerNeeds.Said given = new PassengerNeeds.Said(NeedAnswer.GIVEN, T0.plusSeconds(60), DESK);
        needs.say(Need.FOOD, given, sealing);
        assertEquals(Map.of(Need.FOOD, given), needs.said(sealing));
    }

    @Test
    void whoeverSaysWhoTheyAreKeepsWhatTheySaidWithoutAName() {
        PassengerNeeds unnamed = nobodyAsked(1);
        unnamed.say(Need.SHELTER, said(NeedAnswer.NEEDS, 10), sealing);
        unnamed.say(Need.FOOD, said(NeedAnswer.NEEDS, 10), sealing);
        unnamed.say(Need.PROTECTION, said(NeedAnswer.NEEDS, 10), sealing);
        PassengerNeeds named = nobodyAsked(2);
        named.say(Need.FOOD, said(NeedAnswer.GIVEN, 20), sealing);
        named.say(Need.SHELTER, said(NeedAnswer.DOES_NOT_NEED, 0), sealing);
        named.takeOver(unnamed, sealing);
        Map<Need, PassengerNeeds.Said> all = named.said(sealing);
        assertEquals(NeedAnswer.GIVEN, answer(all, Need.FOOD), "what was said last");
        assertEquals(NeedAnswer.NEEDS, answer(all, Need.SHELTER), "what was said last");
        assertEquals(NeedAnswer.NEEDS, answer(all, Need.PROTECTION));
        assertEquals(3, all.size());
    }

    @Test
    void onlyAConcernIsConfidential() {
        for (Need need : Need.values()) {
            assertEquals(need == Need.PROTECTION, need.confidential(), need.name());
        }
    }
}
