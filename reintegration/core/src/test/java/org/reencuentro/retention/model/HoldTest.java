package org.reencuentro.retention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.kernel.Problem;
import org.reencuentro.retention.HoldReason;
import org.reencuentro.retention.HoldState;
import org.reencuentro.retention.KeepReason;
import org.reencuentro.retention.RetentionProblem;

class HoldTest {
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");
    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID ONE = new UUID(2, 2);
    private static final UUID OTHER = new UUID(3, 3);

    private static Hold in(HoldState state) {
        Hold hold = Hold.ask(new UUID(4, 4), PERSON, HoldReason.COURT, ONE, NOON);
        switch (state) {
            case ASKED -> {}
            case REFUSED -> hold.decide(false, OTHER, NOON);
            case HELD -> hold.decide(true, OTHER, NOON);
            case LIFTING_ASKED -> {
                hold.decide(true, OTHER, NOON);
                hold.askLifting(ONE, NOON);
            }
            case LIFTED -> {
                hold.decide(true, OTHER, NOON);
                hold.askLifting(ONE, NOON);
                hold.decide(true, OTHER, NOON);
            }
        }
        assertEquals(state, hold.view().state());
        return hold;
    }

    private enum Deed {
        ASK_LIFTING,
        AGREE,
        REFUSE,
        AGREE_ALONE;

        void on(Hold hold) {
            switch (this) {
                case ASK_LIFTING -> hold.askLifting(ONE, NOON);
                case AGREE -> hold.decide(true, OTHER, NOON);
                case REFUSE -> hold.decide(false, OTHER, NOON);
                case AGREE_ALONE -> hold.decide(true, ONE, NOON);
            }
        }
    }

    private static Object expected(HoldState from, Deed deed) {
        return switch (from) {
            case ASKED ->
                switch (deed) {
                    case ASK_LIFTING -> RetentionProblem.HOLD_WRONG_STATE;
                    case AGREE -> HoldState.HELD;
                    case REFUSE -> HoldState.REFUSED;
                    case AGREE_ALONE -> RetentionProblem.HOLD_OWN;
                };
            case HELD -> deed == Deed.ASK_LIFTING ? HoldState.LIFTING_ASKED : RetentionProblem.HOLD_WRONG_STATE;
            case LIFTING_ASKED ->
                switch (deed) {
                    case ASK_LIFTING -> RetentionProblem.HOLD_WRONG_STATE;
                    case AGREE -> HoldState.LIFTED;
                    case REFUSE -> HoldState.HELD;
                    case AGREE_ALONE -> RetentionProblem.HOLD_OWN;
                };
            case REFUSED, LIFTED -> RetentionProblem.HOLD_WRONG_STATE;
        };
    }

    @ParameterizedTest
    @EnumSource(HoldState.class)
    void everyDeedInEveryStateDoesWhatTwoPeopleAgreedToOrIsRefused(HoldState from) {
        Stream.of(Deed.values()).forEach(deed -> {
            Hold hold = in(from);
            Object expected = expected(from, deed);
            if (expected instanceof HoldState to) {
                deed.on(hold);
                assertEquals(to, hold.view().state(), from + " " + deed);
            } else {
                assertEquals(
                        expected,
                        assertThrows(Problem.class, () -> deed.on(hold)).code(),
                        from + " " + deed);
                assertEquals(from, hold.view().state());
            }
        });
    }

    @Test
    void itHoldsFromTheFirstWordUntilTheSecondPersonLiftsIt() {
        assertEquals(
                "[true, true, true, false, false]",
                Arrays.stream(HoldState.values()).map(HoldState::holds).toList().toString());
    }

    @Test
    void aCaseIsKeptForAtMostFiveMoreYearsAndDecidedOnce() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        for (LocalDate until :
                new LocalDate[] {today, today.minusDays(1), today.plusYears(5).plusDays(1)}) {
            Due due = Due.propose(PERSON, NOON, NOON);
            Problem refused = assertThrows(Problem.class, () -> due.keep(KeepReason.CLAIM, until, today, ONE, NOON));
            assertEquals(RetentionProblem.KEEP_UNTIL_REFUSED, refused.code());
            assertEquals(Due.State.WAITING, due.state());
        }
        Due due = Due.propose(PERSON, NOON, NOON);
        due.keep(KeepReason.CLAIM, today.plusYears(5), today, ONE, NOON);
        assertEquals(Due.State.KEPT, due.state());
        assertEquals(
                RetentionProblem.REVIEW_UNKNOWN,
                assertThrows(Problem.class, () -> due.erase(ONE, NOON)).code());
    }
}
