package org.reencuentro.referral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.referral.Confirmation;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.Progress;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralStep;
import org.reencuentro.referral.StepKind;
import org.reencuentro.referral.Turn;

class ReferralDialogueTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final Instant TOMORROW = T0.plus(Duration.ofDays(1));
    private static final UUID BY = new UUID(0, 9);
    private static final DataKey KEY = TestKeys.dataKey();
    private static final Set<ReferralState> UNANSWERED = EnumSet.of(ReferralState.SENT, ReferralState.ACKNOWLEDGED);
    private static final Set<ReferralState> PROMISED = EnumSet.of(ReferralState.ACCEPTED, ReferralState.IN_SERVICE);

    /** What is said beside the steps from state to state, and when it may be said. */
    private static final Map<StepKind, Set<ReferralState>> SAID_IN = Map.of(
            StepKind.ASKED, UNANSWERED,
            StepKind.WAITLISTED, UNANSWERED,
            StepKind.APPOINTED, PROMISED,
            StepKind.WITHDRAWAL_SEEN, EnumSet.of(ReferralState.WITHDRAWN),
            StepKind.RECEIVED, EnumSet.of(ReferralState.COMPLETED));

    private static final Map<StepKind, Consumer<Referral>> WORDS = Map.of(
            StepKind.ASKED, r -> r.ask("¿Trae silla de ruedas?", KEY, BY, T0),
            StepKind.WAITLISTED, r -> r.waitlist(BY, T0),
            StepKind.APPOINTED, r -> r.appoint(TOMORROW, BY, T0),
            StepKind.WITHDRAWAL_SEEN, r -> r.seeWithdrawal(BY, T0),
            StepKind.RECEIVED, r -> r.confirm(Confirmation.RECEIVED, BY, T0));

    private static Progress progress(Referral referral) {
        return referral.progress(Optional.of(KEY));
    }

    private static List<StepKind> kinds(Referral referral) {
        return referral.history().stream().map(ReferralStep::kind).toList();
    }

    private static StepKind last(Referral referral) {
        return kinds(referral).get(referral.history().size() - 1);
    }

    static Stream<Arguments> everyWordInEveryState() {
        return Arrays.stream(ReferralState.values())
                .flatMap(state -> WORDS.keySet().stream().map(word -> Arguments.of(state, word)));
    }

    @ParameterizedTest
    @MethodSource("everyWordInEveryState")
    void everyWordIsSaidInItsStatesAndRefusedInAllOthers(ReferralState state, StepKind word) {
        Referral referral = ReferralTest.in(state);
        List<ReferralStep> before = referral.history();
        if (SAID_IN.get(word).contains(state)) {
            WORDS.get(word).accept(referral);
            assertEquals(word, last(referral));
            assertEquals(before, referral.history().subList(0, before.size()));
        } else {
            Problem refused = assertThrows(Problem.class, () -> WORDS.get(word).accept(referral));
            assertEquals(ReferralProblem.REFERRAL_WRONG_STATE, refused.code());
            assertEquals(before, referral.history());
            assertEquals(state, referral.state());
        }
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void nothingThatGoesOnWaitsForNobody(ReferralState state) {
        Referral referral = ReferralTest.in(state);
        boolean waits = !state.end() && state != ReferralState.DRAFT || state == ReferralState.COMPLETED;
        assertEquals(waits, progress(referral).turn().isPresent());
        assertEquals(waits, progress(referral).dueAt().isPresent());
    }

    @Test
    void whoCannotHelpSaysWhoCanOnlyOnceItHasDeclined() {
        Referral referral = ReferralTest.in(ReferralState.SENT);
        assertEquals(
                ReferralProblem.REFERRAL_WRONG_STATE,
                assertThrows(Problem.class, () -> referral.suggest("La Casa", KEY, T0))
                        .code());
        referral.decline(DeclineReason.NO_CAPACITY, Optional.empty(), BY, T0);
        referral.suggest(" La Casa, 2a calle ", KEY, T0);
        assertEquals("La Casa, 2a calle", progress(referral).words().get(0).text());
        assertEquals(
                ReferralProblem.NOTE_TOO_LONG,
                assertThrows(Problem.class, () -> referral.suggest("a".repeat(501), KEY, T0))
                        .code());
        assertEquals(Optional.empty(), progress(referral).turn());
    }

    @Test
    void whileAQuestionIsOpenTheHallOwesTheWordAndThenThePartnerHasItsWholeTimeAgain() {
        Referral referral = ReferralTest.in(ReferralState.SENT);
        referral.ask("  ¿Puede caminar?  ", KEY, BY, T0);
        assertEquals(ReferralState.ACKNOWLEDGED, referral.state());
        assertEquals(Optional.of(Turn.HALL), progress(referral).turn());
        assertTrue(referral.questionOpen());
        assertEquals(
                ReferralProblem.QUESTION_OPEN,
                assertThrows(Problem.class, () -> referral.ask("¿Otra?", KEY, BY, T0))
                        .code());
        referral.reply("Sí, con bastón.", KEY, BY, TOMORROW);
        assertFalse(referral.questionOpen());
        assertEquals(Optional.of(Turn.PARTNER), progress(referral).turn());
        assertEquals(TOMORROW.plus(referral.priority().answerWithin()), referral.answerBy());
        assertEquals(
                List.of("¿Puede caminar?", "Sí, con bastón."),
                progress(referral).words().stream().map(word -> word.text()).toList());
        assertEquals(
                List.of("", ""),
                referral.progress(Optional.empty()).words().stream()
                        .map(word -> word.text())
                        .toList(),
                "an erased person's words are gone");
        assertEquals(
                ReferralProblem.NO_QUESTION_OPEN,
                assertThrows(Problem.class, () -> referral.reply("Más", KEY, BY, TOMORROW))
                        .code());
    }

    @Test
    void wordsAreNeitherMissingNorTooMany() {
        Referral referral = ReferralTest.in(ReferralState.SENT);
        assertEquals(
                ReferralProblem.WORDS_MISSING,
                assertThrows(Problem.class, () -> referral.ask(" ", KEY, BY, T0))
                        .code());
        assertEquals(
                ReferralProblem.NOTE_TOO_LONG,
                assertThrows(Problem.class, () -> referral.ask("a".repeat(501), KEY, BY, T0))
                        .code());
        assertEquals(ReferralState.SENT, referral.state());
    }

    /** The reminder, the supervisors, the end: each in its time, and each once. */
    @Test
    void whoDoesNotAnswerIsRemindedThenReportedThenPassedOver() {
        Referral referral = ReferralTest.in(ReferralState.SENT);
        Duration whole = referral.priority().answerWithin();
        assertFalse(referral.pass(T0.plus(referral.priority().remindAfter()).minusSeconds(1)));
        assertTrue(referral.pass(T0.plus(referral.priority().remindAfter())));
        assertEquals(Escalation.REMINDED, progress(referral).escalation());
        assertFalse(referral.pass(T0.plus(whole).minusSeconds(1)));
        assertTrue(referral.pass(T0.plus(whole)));
        assertEquals(Escalation.SUPERVISOR, progress(referral).escalation());
        assertFalse(
                referral.pass(T0.plus(whole).plus(referral.priority().grace()).minusSeconds(1)));
        assertTrue(referral.pass(T0.plus(whole).plus(referral.priority().grace())));
        assertEquals(ReferralState.EXPIRED, referral.state());
        assertEquals(List.of(StepKind.MOVED, StepKind.REMINDED, StepKind.ESCALATED, StepKind.MOVED), kinds(referral));
        assertFalse(referral.pass(T0.plus(Duration.ofDays(999))));
    }

    @Test
    void aLateAnswerIsStillAnAnswerUntilItExpires() {
        Referral referral = ReferralTest.in(ReferralState.SENT);
        Instant late = T0.plus(referral.priority().answerWithin());
        while (referral.pass(late)) {
            assertTrue(referral.state().unanswered());
        }
        referral.accept(BY, late);
        assertEquals(ReferralState.ACCEPTED, referral.state());
        assertEquals(Escalation.NONE, progress(referral).escalation());
    }

    @Test
    void whatTheHallOwesIsReportedAndNeverHeldAgainstThePartner() {
        Referral referral = ReferralTest.in(ReferralState.SENT);
        referral.ask("¿Cuándo llega?", KEY, BY, T0);
        Instant muchLater = T0.plus(Duration.ofDays(100));
        assertTrue(referral.pass(muchLater));
        assertEquals(Escalation.SUPERVISOR, progress(referral).escalation());
        assertFalse(referral.pass(muchLater));
        assertEquals(ReferralState.ACKNOWLEDGED, referral.state());
        assertEquals(Optional.of(Turn.HALL), progress(referral).turn());
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"ACCEPTED", "IN_SERVICE"})
    void whatIsPromisedIsAskedForAndNeverExpires(ReferralState state) {
        Referral referral = ReferralTest.in(state);
        Instant muchLater = T0.plus(Duration.ofDays(500));
        while (referral.pass(muchLater)) {
            assertEquals(state, referral.state());
        }
        assertEquals(Escalation.SUPERVISOR, progress(referral).escalation());
        assertTrue(progress(referral).dueAt().isPresent());
    }

    @Test
    void anAppointmentLiesAheadAndIsAskedAboutTheDayAfter() {
        Referral referral = ReferralTest.in(ReferralState.ACCEPTED);
        for (Instant wrong : List.of(T0, T0.minusSeconds(1), T0.plus(Duration.ofDays(400)))) {
            assertEquals(
                    ReferralProblem.APPOINTMENT_NOT_AHEAD,
                    assertThrows(Problem.class, () -> referral.appoint(wrong, BY, T0))
                            .code());
        }
        referral.appoint(TOMORROW, BY, T0);
        assertEquals(Optional.of(TOMORROW), progress(referral).appointmentAt());
        assertEquals(
                Optional.of(TOMORROW.plus(Duration.ofDays(1))),
                progress(referral).dueAt());
    }

    @Test
    void aSuggestionComesWithTheNo() {
        Referral referral = ReferralTest.in(ReferralState.SENT);
        UUID other = new UUID(0, 77);
        referral.decline(DeclineReason.NO_CAPACITY, Optional.of(other), BY, T0);
        ReferralStep step = referral.history().get(referral.history().size() - 1);
        assertEquals(Optional.of(other), step.alternative());
        assertEquals(Optional.of(DeclineReason.NO_CAPACITY), step.reason());
    }

    @Test
    void aWithdrawalIsSeenOnce() {
        Referral referral = ReferralTest.in(ReferralState.WITHDRAWN);
        referral.seeWithdrawal(BY, T0);
        referral.seeWithdrawal(BY, TOMORROW);
        assertEquals(Optional.of(T0), progress(referral).withdrawalSeenAt());
        assertEquals(
                1,
                kinds(referral).stream()
                        .filter(StepKind.WITHDRAWAL_SEEN::equals)
                        .count());
    }

    @ParameterizedTest
    @EnumSource(Confirmation.class)
    void whatThePersonSaysIsKeptAndNobodyOwesAWordAnyMore(Confirmation answer) {
        Referral referral = ReferralTest.in(ReferralState.COMPLETED);
        assertEquals(Optional.of(Turn.HALL), progress(referral).turn());
        referral.confirm(answer, BY, T0);
        assertEquals(Optional.of(answer), progress(referral).confirmation());
        assertEquals(Optional.empty(), progress(referral).turn());
        assertEquals(answer.step(), last(referral));
    }
}
