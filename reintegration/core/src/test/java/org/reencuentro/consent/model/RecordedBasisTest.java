package org.reencuentro.consent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.BasisProblem;
import org.reencuentro.consent.BasisState;
import org.reencuentro.consent.BasisView;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.NewBasis;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Verdict;

/** On what a partner may be asked without a yes, whole: role × kind × what became of consent and basis. */
class RecordedBasisTest {
    private static final ZoneId HERE = ZoneId.of("America/Guatemala");
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final UUID ANY = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final DataKey KEY = TestKeys.dataKey();
    private static final SharingRule RULE = rule(Map.of(SharedField.MINOR, SharedFrom.ASKED));

    private static SharingRule rule(Map<SharedField, SharedFrom> fields) {
        return SharingRule.agree(
                ANY,
                new NewSharingRule(ANY, ServiceKind.SHELTER, fields, "Convenio 1", T0.plusSeconds(86_400L * 365)),
                Optional.of(ANY),
                T0);
    }

    private static NewBasis asked(String reason, String document, LocalDate lastDay) {
        return new NewBasis(ANY, ServiceKind.SHELTER, reason, Optional.ofNullable(document), lastDay);
    }

    private static RecordedBasis record(BasisKind kind, boolean minor, boolean refused, NewBasis asked) {
        return RecordedBasis.record(
                ANY, kind, new RecordedBasis.Whose(ANY, minor, refused, HERE), asked, Optional.of(RULE), KEY, ANY, T0);
    }

    private static RecordedBasis record(BasisKind kind, boolean refused) {
        return record(kind, true, refused, asked("Está inconsciente", "Orden 14-2026", TODAY));
    }

    /** What can have become of what the person says, and of the basis. */
    private enum Story {
        NOBODY_ASKED,
        REFUSED_BEFORE,
        REFUSED_BEFORE_AND_APPROVED,
        NOBODY_ASKED_AND_APPROVED,
        REFUSED_AFTERWARDS,
        APPROVED_AND_REFUSED_AFTERWARDS,
        ENDED,
        RUN_OUT,
        RULE_ENDED;

        boolean refusedBefore() {
            return this == REFUSED_BEFORE || this == REFUSED_BEFORE_AND_APPROVED;
        }

        boolean approved() {
            return this == REFUSED_BEFORE_AND_APPROVED
                    || this == NOBODY_ASKED_AND_APPROVED
                    || this == APPROVED_AND_REFUSED_AFTERWARDS;
        }
    }

    private record Cell(Role role, BasisKind kind, Story story) {
        boolean mayRecord() {
            return switch (kind) {
                case VITAL_INTERESTS ->
                    EnumSet.of(Role.CHILD_PROTECTION, Role.PSYCHOLOGIST, Role.SUPERVISOR)
                            .contains(role);
                case BEST_INTERESTS -> role == Role.CHILD_PROTECTION;
                case LEGAL_DUTY ->
                    EnumSet.of(Role.CHILD_PROTECTION, Role.SUPERVISOR).contains(role);
            };
        }

        boolean shares() {
            return mayRecord()
                    && switch (story) {
                        case NOBODY_ASKED -> kind != BasisKind.LEGAL_DUTY;
                        case REFUSED_BEFORE_AND_APPROVED, NOBODY_ASKED_AND_APPROVED -> true;
                        // An order of law, which always has two people, goes on; so does what two people weighed.
                        case APPROVED_AND_REFUSED_AFTERWARDS -> true;
                        case REFUSED_BEFORE, REFUSED_AFTERWARDS, ENDED, RUN_OUT, RULE_ENDED -> false;
                    };
        }
    }

    static Stream<Cell> cells() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(BasisKind.values())
                        .flatMap(kind -> Arrays.stream(Story.values()).map(story -> new Cell(role, kind, story))));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aPartnerSeesWithoutAYesOnlyWhatAnOfficeRecordedAndNoNoStandsAgainst(Cell cell) {
        Verdict verdict = Policy.verdict(cell.role(), cell.kind().recording(), Relation.SAME_HALL);
        assertEquals(cell.mayRecord(), verdict == Verdict.ALLOWED);
        assertFalse(Policy.verdict(cell.role(), cell.kind().recording(), Relation.GLASS_BROKEN) == Verdict.ALLOWED
                || Policy.verdict(cell.role(), cell.kind().recording(), Relation.OTHER_HALL) == Verdict.ALLOWED);
        if (verdict == Verdict.ALLOWED) {
            assertEquals(cell.shares(), shares(cell.kind(), cell.story()));
        }
    }

    private static boolean shares(BasisKind kind, Story story) {
        RecordedBasis basis = record(kind, story.refusedBefore());
        Instant now = T0.plusSeconds(60);
        if (story.approved() && (kind.ordered() || story.refusedBefore())) {
            basis.approve(OTHER, now);
        }
        boolean refused = story.refusedBefore();
        if (story == Story.REFUSED_AFTERWARDS || story == Story.APPROVED_AND_REFUSED_AFTERWARDS && basis.approved()) {
            refused = true;
            assertEquals(!basis.approved(), basis.refused(OTHER, now));
        }
        if (story == Story.ENDED) {
            assertTrue(basis.end("Ya puede responder", KEY, OTHER, now));
        }
        Optional<SharingRule> standing = Optional.of(rule(Map.of(SharedField.MINOR, SharedFrom.ASKED)));
        if (story == Story.RULE_ENDED) {
            standing.get().end(Optional.of(ANY), now);
        }
        Instant look = story == Story.RUN_OUT ? Instant.parse("2026-11-26T06:00:00Z") : now;
        Set<SharedField> shared = basis.shares(SharedFrom.ACCEPTED, refused, Optional.of(RULE), standing, look);
        return shared.equals(Set.of(SharedField.MINOR));
    }

    @Test
    void aNoThatNobodyHasHeardYetClosesAccessBeforeAnythingIsEnded() {
        RecordedBasis basis = record(BasisKind.VITAL_INTERESTS, false);
        assertTrue(basis.holds(false, T0));
        assertFalse(basis.holds(true, T0));
    }

    @Test
    void theBestInterestsAreThoseOfAChild() {
        NewBasis asked = asked("Informe del 25 de noviembre", null, TODAY);
        refused(BasisProblem.BASIS_NOT_OF_A_CHILD, () -> record(BasisKind.BEST_INTERESTS, false, false, asked));
        record(BasisKind.BEST_INTERESTS, true, false, asked);
        record(BasisKind.VITAL_INTERESTS, false, false, asked);
    }

    @ParameterizedTest
    @EnumSource(BasisKind.class)
    void aBasisHoldsUntilItsLastDayByTheClockOfTheHallAndNotForLong(BasisKind kind) {
        LocalDate longest = TODAY.plusDays(kind.mostDays() - 1L);
        RecordedBasis basis = record(kind, true, false, asked("Porque sí", "Orden 1", longest));
        Instant end = longest.plusDays(1).atStartOfDay(HERE).toInstant();
        BasisState before = kind.ordered() ? BasisState.WAITING : BasisState.IN_FORCE;
        assertEquals(before, basis.state(end.minusNanos(1000)));
        assertEquals(BasisState.OVER, basis.state(end));
        assertFalse(basis.passOver(end.minusNanos(1000)));
        assertTrue(basis.passOver(end));
        assertFalse(basis.passOver(end), "again changes nothing");
        refused(
                BasisProblem.BASIS_TOO_LONG,
                () -> record(kind, true, false, asked("Porque sí", "Orden 1", longest.plusDays(1))));
        refused(
                BasisProblem.BASIS_ENDS_BEFORE_IT_BEGINS,
                () -> record(kind, true, false, asked("Porque sí", "Orden 1", TODAY.minusDays(1))));
    }

    @Test
    void whoRecordedItDoesNotApproveItAndNobodyApprovesWhatWaitsForNobody() {
        RecordedBasis waiting = record(BasisKind.VITAL_INTERESTS, true);
        assertEquals(BasisState.WAITING, waiting.state(T0));
        refused(BasisProblem.BASIS_OWN, () -> waiting.approve(ANY, T0));
        waiting.approve(OTHER, T0);
        assertEquals(BasisState.IN_FORCE, waiting.state(T0));
        refused(BasisProblem.BASIS_NOT_WAITING, () -> waiting.approve(OTHER, T0));
        RecordedBasis ended = record(BasisKind.LEGAL_DUTY, false);
        assertTrue(ended.end("Revocada", KEY, OTHER, T0));
        refused(BasisProblem.BASIS_NOT_WAITING, () -> ended.approve(OTHER, T0));
        refused(
                BasisProblem.BASIS_NOT_WAITING,
                () -> record(BasisKind.VITAL_INTERESTS, false).approve(OTHER, T0));
    }

    @Test
    void itSaysWhyAndAnOrderNamesItsDocument() {
        refused(
                BasisProblem.BASIS_REASON_MISSING,
                () -> record(BasisKind.VITAL_INTERESTS, true, false, asked("  ", null, TODAY)));
        refused(
                BasisProblem.BASIS_REASON_TOO_LONG,
                () -> record(BasisKind.VITAL_INTERESTS, true, false, asked("a".repeat(501), null, TODAY)));
        refused(
                BasisProblem.BASIS_DOCUMENT_MISSING,
                () -> record(BasisKind.LEGAL_DUTY, true, false, asked("Ordenado", " ", TODAY)));
        refused(
                BasisProblem.BASIS_DOCUMENT_TOO_LONG,
                () -> record(BasisKind.LEGAL_DUTY, true, false, asked("Ordenado", "a".repeat(201), TODAY)));
        RecordedBasis basis = record(BasisKind.LEGAL_DUTY, true, false, asked(" Ordenado ", " Orden 1 ", TODAY));
        refused(BasisProblem.BASIS_REASON_MISSING, () -> basis.end(" ", KEY, OTHER, T0));
        basis.end("Revocada", KEY, OTHER, T0);
        OrganisationView partner = new OrganisationView(ANY, "P", "Casa");
        BasisView seen = basis.view(partner, Optional.of(KEY), T0);
        assertEquals(Optional.of("Ordenado"), seen.reason());
        assertEquals(Optional.of("Orden 1"), seen.document());
        assertEquals(Optional.of("Revocada"), seen.endReason());
        BasisView closed = basis.view(partner, Optional.empty(), T0);
        assertEquals(Optional.empty(), closed.reason());
        assertEquals(Optional.empty(), closed.document());
        assertEquals(Optional.empty(), closed.endReason());
        assertEquals(BasisKind.LEGAL_DUTY, closed.kind());
    }

    @Test
    void withoutARuleWithThePartnerThereIsNoBasis() {
        NewBasis asked = asked("Está inconsciente", null, TODAY);
        for (Optional<SharingRule> none : java.util.List.of(Optional.<SharingRule>empty(), Optional.of(ended()))) {
            refused(
                    ConsentProblem.SHARING_NOT_AGREED,
                    () -> RecordedBasis.record(
                            ANY,
                            BasisKind.VITAL_INTERESTS,
                            new RecordedBasis.Whose(ANY, false, false, HERE),
                            asked,
                            none,
                            KEY,
                            ANY,
                            T0));
        }
    }

    private static SharingRule ended() {
        SharingRule rule = rule(Map.of());
        rule.end(Optional.of(ANY), T0);
        return rule;
    }

    /** The second person is a supervisor, who shows again who they are. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySupervisorsAreTheSecondPerson(Role role) {
        assertEquals(
                role == Role.SUPERVISOR,
                Policy.verdict(role, Operation.APPROVE_BASIS, Relation.SAME_HALL) == Verdict.ALLOWED);
        assertTrue(Operation.APPROVE_BASIS.stepUp());
    }

    private static void refused(ProblemCode code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }
}
