package org.reencuentro.papers.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.papers.NewPaper;
import org.reencuentro.papers.PaperKind;
import org.reencuentro.papers.PaperMove;
import org.reencuentro.papers.PaperProblem;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.Receiver;
import org.reencuentro.papers.WhyGivenUp;
import org.reencuentro.papers.WhyMissing;

/** How papers go from state to state, whole: kind × state × state. */
class PaperTest {
    private static final ZoneId HERE = ZoneId.of("America/Guatemala");
    private static final Instant T0 = Instant.parse("2026-11-27T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final DataKey KEY = TestKeys.dataKey();

    private static Paper paper(PaperKind kind) {
        return Paper.open(
                new UUID(0, 1),
                new Paper.Whose(new UUID(0, 2), new UUID(0, 3), HERE),
                new NewPaper(kind, WhyMissing.LOST, Optional.empty()),
                T0);
    }

    private static PaperMove whole(PaperState to) {
        return new PaperMove(
                to,
                Optional.of("0011-2233"),
                Optional.empty(),
                Optional.of(Receiver.HOLDER),
                Optional.of(WhyGivenUp.NOT_WANTED));
    }

    private static Paper at(PaperKind kind, PaperState state) {
        Paper paper = paper(kind);
        if (state != PaperState.NEEDED) {
            paper.move(whole(state), KEY, HERE, T0);
        }
        return paper;
    }

    private static LocalDate due(Paper paper) {
        return LocalDate.ofInstant(paper.dueAt(), HERE);
    }

    private static void refused(PaperProblem code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(PaperKind.values())
                .flatMap(kind -> Stream.concat(kind.path().stream(), Stream.of(PaperState.GIVEN_UP))
                        .flatMap(from -> Arrays.stream(PaperState.values()).map(to -> Arguments.of(kind, from, to))));
    }

    /** Any state of the kind's own, forwards or back, until an end; nothing after one. */
    @ParameterizedTest
    @MethodSource("pairs")
    void aPaperGoesWhereItsKindGoesUntilAnEnd(PaperKind kind, PaperState from, PaperState to) {
        Paper paper = at(kind, from);
        if (from.end()) {
            refused(PaperProblem.PAPER_CLOSED, () -> paper.move(whole(to), KEY, HERE, T0));
            assertEquals(from, paper.state());
        } else if (to == from || !(kind.path().contains(to) || to == PaperState.GIVEN_UP)) {
            refused(PaperProblem.PAPER_STEP_REFUSED, () -> paper.move(whole(to), KEY, HERE, T0));
            assertEquals(from, paper.state());
        } else {
            boolean back = paper.move(whole(to), KEY, HERE, T0);
            assertEquals(to, paper.state());
            assertEquals(
                    to != PaperState.GIVEN_UP && to.ordinal() < from.ordinal(), back, "states stand in their order");
            assertEquals(to.end(), paper.state().end());
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void theUsualWayLeadsToSomebodysHands(PaperKind kind) {
        PaperState state = PaperState.NEEDED;
        List<PaperState> path = kind.path();
        for (int i = 1; i < path.size(); i++) {
            state = kind.after(state).orElseThrow();
            assertEquals(path.get(i), state);
        }
        assertEquals(PaperState.DELIVERED, state);
        assertEquals(Optional.empty(), kind.after(state));
        assertEquals(Optional.empty(), kind.after(PaperState.GIVEN_UP));
    }

    @Test
    void whereThePersonActsSomebodyLooksAgainInAWeek() {
        Paper paper = paper(PaperKind.DPI);
        assertEquals(TODAY.plusDays(7), due(paper));
        paper.move(PaperMove.to(PaperState.PAID), KEY, HERE, T0);
        assertEquals(TODAY.plusDays(7), due(paper));
    }

    @Test
    void anIdentityDocumentIsExpectedAfterThirtyWorkingDays() {
        Paper paper = at(PaperKind.DPI, PaperState.REQUESTED);
        assertEquals(Optional.of(LocalDate.of(2027, 1, 12)), paper.expectedOn());
        assertEquals(LocalDate.of(2027, 1, 12), due(paper));
        paper.move(PaperMove.to(PaperState.IN_PRODUCTION), KEY, HERE, T0.plusSeconds(86_400));
        assertEquals(LocalDate.of(2027, 1, 12), due(paper), "what was expected stays expected");
        paper.move(PaperMove.to(PaperState.PAID), KEY, HERE, T0);
        assertEquals(Optional.empty(), paper.expectedOn(), "it was not requested after all");
    }

    @Test
    void whatTheOfficePromisedGoesBeforeTheLaw() {
        Paper paper = paper(PaperKind.DPI);
        paper.move(promised(TODAY.plusDays(3)), KEY, HERE, T0);
        assertEquals(TODAY.plusDays(3), due(paper));
        paper.move(PaperMove.to(PaperState.IN_PRODUCTION), KEY, HERE, T0.plusSeconds(5 * 86_400L));
        assertEquals(TODAY.plusDays(5 + 14), due(paper), "a promise that was not kept is asked about again");
    }

    private static PaperMove promised(LocalDate day) {
        return new PaperMove(
                PaperState.REQUESTED, Optional.of("1"), Optional.of(day), Optional.empty(), Optional.empty());
    }

    @Test
    void anOfficeThatPromisedNothingIsAskedInTwoWeeks() {
        Paper paper = paper(PaperKind.SCHOOL_CERTIFICATE);
        paper.move(PaperMove.to(PaperState.REQUESTED), KEY, HERE, T0);
        assertEquals(Optional.empty(), paper.expectedOn());
        assertEquals(TODAY.plusDays(14), due(paper));
    }

    @Test
    void theOfficesNumberIsSealedAndNeededWhereItGivesOne() {
        Paper paper = paper(PaperKind.DPI);
        refused(PaperProblem.PAPER_NUMBER_MISSING, () -> paper.move(PaperMove.to(PaperState.REQUESTED), KEY, HERE, T0));
        PaperMove endless = new PaperMove(
                PaperState.REQUESTED,
                Optional.of("9".repeat(41)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        refused(PaperProblem.PAPER_NUMBER_TOO_LONG, () -> paper.move(endless, KEY, HERE, T0));
        assertEquals(PaperState.NEEDED, paper.state());
        paper.move(whole(PaperState.REQUESTED), KEY, HERE, T0);
        assertEquals(Optional.of("0011-2233"), paper.number(Optional.of(KEY)));
        assertEquals(Optional.empty(), paper.number(Optional.empty()), "nothing can be read when the key is gone");
        paper.move(PaperMove.to(PaperState.PAID), KEY, HERE, T0);
        paper.move(PaperMove.to(PaperState.REQUESTED), KEY, HERE, T0);
        assertEquals(Optional.of("0011-2233"), paper.number(Optional.of(KEY)), "noted once, it need not be again");
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Paper paper = paper(PaperKind.DPI);
        refused(PaperProblem.PAPER_DAY_REFUSED, () -> paper.move(promised(TODAY.minusDays(1)), KEY, HERE, T0));
        refused(PaperProblem.PAPER_DAY_REFUSED, () -> paper.move(promised(TODAY.plusDays(367)), KEY, HERE, T0));
        refused(
                PaperProblem.PAPER_RECEIVER_MISSING,
                () -> paper.move(PaperMove.to(PaperState.DELIVERED), KEY, HERE, T0));
        refused(PaperProblem.PAPER_REASON_MISSING, () -> paper.move(PaperMove.to(PaperState.GIVEN_UP), KEY, HERE, T0));
        assertEquals(PaperState.NEEDED, paper.state());
        assertTrue(paper.receiver().isEmpty() && paper.reason().isEmpty());
        assertFalse(paper.state().end());
    }
}
