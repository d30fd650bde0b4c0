package org.reencuentro.club.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.ClubSessionView;
import org.reencuentro.club.ClubTopic;
import org.reencuentro.club.SeatState;
import org.reencuentro.club.SessionState;
import org.reencuentro.kernel.Problem;

/** Sessions and seats, whole: what happens × how far the session is × before, at and after its hour. */
class ClubSessionTest {
    private static final Instant BEGINS = Instant.parse("2026-11-27T16:00:00Z");
    private static final Instant BEFORE = BEGINS.minusSeconds(1);
    private static final int SEATS = 2;
    private static final UUID BY = new UUID(0, 9);

    private enum Deed {
        TAKE,
        GIVE_BACK,
        ATTEND,
        HOLD,
        CANCEL
    }

    private static ClubSession session(SessionState state) {
        ClubSession session = ClubSession.plan(
                new UUID(0, 1), new UUID(0, 2), ClubTopic.WORK, BEGINS, SEATS, BEGINS.minusSeconds(3600));
        session.take(BEFORE);
        if (state == SessionState.HELD) {
            session.hold(0, BEGINS);
        } else if (state == SessionState.CANCELLED) {
            session.cancel();
        }
        return session;
    }

    private static void does(ClubSession session, Deed deed, Instant now) {
        switch (deed) {
            case TAKE -> session.take(now);
            case GIVE_BACK -> session.giveBack();
            case ATTEND -> session.attended(now);
            case HOLD -> session.hold(3, now);
            case CANCEL -> session.cancel();
        }
    }

    private static void refused(ClubProblem code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    static Stream<Arguments> deeds() {
        return Arrays.stream(Deed.values())
                .flatMap(deed -> Arrays.stream(SessionState.values())
                        .flatMap(state -> Stream.of(BEFORE, BEGINS, BEGINS.plusSeconds(60))
                                .map(now -> Arguments.of(deed, state, now))));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void whatIsOverIsOverAndWhatIsAheadHasNotBeen(Deed deed, SessionState state, Instant now) {
        ClubSession session = session(state);
        ClubSessionView was = session.view(now);
        boolean early = now.isBefore(BEGINS);
        ClubProblem expected = switch (deed) {
            case TAKE -> state.end() || !early ? ClubProblem.CLUB_SESSION_OVER : null;
            case GIVE_BACK, CANCEL -> state.end() ? ClubProblem.CLUB_SESSION_OVER : null;
            case ATTEND ->
                state == SessionState.CANCELLED
                        ? ClubProblem.CLUB_SESSION_OVER
                        : early ? ClubProblem.CLUB_SESSION_AHEAD : null;
            case HOLD -> state.end() ? ClubProblem.CLUB_SESSION_OVER : early ? ClubProblem.CLUB_SESSION_AHEAD : null;
        };
        if (expected != null) {
            refused(expected, () -> does(session, deed, now));
            assertEquals(was, session.view(now), "what is refused changes nothing");
            return;
        }
        does(session, deed, now);
        ClubSessionView is = session.view(now);
        assertEquals(was.taken() + (deed == Deed.TAKE ? 1 : deed == Deed.GIVE_BACK ? -1 : 0), is.taken());
        assertEquals(deed == Deed.HOLD ? 3 : 0, is.guests());
        assertEquals(
                deed == Deed.HOLD ? SessionState.HELD : deed == Deed.CANCEL ? SessionState.CANCELLED : state,
                is.state());
    }

    @Test
    void noSeatIsGivenTwice() {
        ClubSession session = session(SessionState.PLANNED);
        session.take(BEFORE);
        refused(ClubProblem.CLUB_SESSION_FULL, () -> session.take(BEFORE));
        session.giveBack();
        session.take(BEFORE);
        assertEquals(0, session.view(BEFORE).free());
    }

    @ParameterizedTest
    @CsvSource({"-1, 20", "0, 20", "31622401, 20", "60, 0", "60, -1", "60, 61"})
    void aSessionIsAheadWithinAYearAndHasSeats(long seconds, int seats) {
        Instant now = BEFORE;
        refused(
                ClubProblem.CLUB_SESSION_REFUSED,
                () -> ClubSession.plan(
                        new UUID(0, 1), new UUID(0, 2), ClubTopic.WORK, now.plusSeconds(seconds), seats, now));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "200, true", "201, false"})
    void guestsAreCountedWithinReason(int guests, boolean taken) {
        ClubSession session = session(SessionState.PLANNED);
        if (taken) {
            session.hold(guests, BEGINS);
            assertEquals(guests, session.view(BEGINS).guests());
        } else {
            refused(ClubProblem.CLUB_GUESTS_REFUSED, () -> session.hold(guests, BEGINS));
        }
    }

    private static ClubSeat seat(SeatState state) {
        ClubSeat seat = ClubSeat.take(new UUID(0, 3), new UUID(0, 1), new UUID(0, 4), BY, BEFORE);
        switch (state) {
            case TAKEN -> {}
            case GIVEN_BACK -> seat.giveBack(BY, BEFORE);
            case CAME -> seat.note(true, BY, BEGINS);
            case MISSED -> seat.note(false, BY, BEGINS);
        }
        return seat;
    }

    /** An empty cell is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "TAKEN, , GIVEN_BACK, CAME, MISSED",
        "GIVEN_BACK, TAKEN, , CAME, ",
        "CAME, , , , MISSED",
        "MISSED, , , CAME, "
    })
    void aSeatBecomesOnlyWhatItMay(
            SeatState from, SeatState again, SeatState givenBack, SeatState came, SeatState missed) {
        becomes(from, again, seat -> seat.takeAgain(BY, BEFORE));
        becomes(from, givenBack, seat -> seat.giveBack(BY, BEFORE));
        becomes(from, came, seat -> seat.note(true, BY, BEGINS));
        becomes(from, missed, seat -> seat.note(false, BY, BEGINS));
    }

    private static void becomes(SeatState from, SeatState to, Consumer<ClubSeat> deed) {
        ClubSeat seat = seat(from);
        if (to == null) {
            refused(ClubProblem.CLUB_SEAT_CHANGED, () -> deed.accept(seat));
            assertEquals(from, seat.state(), "what is refused changes nothing");
        } else {
            deed.accept(seat);
            assertEquals(to, seat.state());
        }
    }

    @Test
    void whoCameWithoutASeatIsNotSaidToHaveMissedOne() {
        ClubSeat extra = ClubSeat.extra(new UUID(0, 3), new UUID(0, 1), new UUID(0, 4), BY, BEGINS);
        assertEquals(SeatState.CAME, extra.state());
        extra.note(false, BY, BEGINS);
        assertEquals(SeatState.GIVEN_BACK, extra.state());
        ClubSeat late = seat(SeatState.GIVEN_BACK);
        late.note(true, BY, BEGINS);
        late.note(false, BY, BEGINS);
        assertEquals(SeatState.GIVEN_BACK, late.state());
    }
}
