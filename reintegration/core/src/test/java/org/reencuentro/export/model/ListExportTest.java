package org.reencuentro.export.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reencuentro.export.ExportList;
import org.reencuentro.export.ExportProblem;
import org.reencuentro.export.ExportState;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Role;

class ListExportTest {
    private static final Instant NOON = Instant.parse("2026-11-23T18:00:00Z");
    private static final UUID ASKER = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    private static ListExport of(int lines) {
        return ListExport.ask(new UUID(3, 3), "EX-1", ExportList.CALLS, lines, ASKER, NOON);
    }

    private static ExportState state(ListExport export) {
        return export.view("", true).state();
    }

    private static void assertRefused(ExportProblem problem, Executable deed) {
        assertEquals(problem, assertThrows(Problem.class, deed).code());
    }

    @Test
    void fiftyRowsAreTakenAloneOneMoreNeedsASecondPerson() {
        assertEquals(ExportState.READY, state(of(50)));
        assertEquals(ExportState.WAITING, state(of(51)));
        assertRefused(ExportProblem.EXPORT_WRONG_STATE, () -> of(51).take(NOON));
        assertRefused(ExportProblem.EXPORT_EMPTY, () -> of(0));
    }

    @Test
    void nobodyAgreesToTheirOwn() {
        assertRefused(ExportProblem.EXPORT_OWN, () -> of(51).decide(true, ASKER, NOON));
        ListExport export = of(51);
        export.decide(true, OTHER, NOON);
        export.take(NOON);
        assertEquals(ExportState.TAKEN, state(export));
    }

    @Test
    void whatWasRefusedOrTakenOrLeftLyingIsOver() {
        ListExport refused = of(51);
        refused.decide(false, OTHER, NOON);
        assertRefused(ExportProblem.EXPORT_WRONG_STATE, () -> refused.take(NOON));
        assertRefused(ExportProblem.EXPORT_WRONG_STATE, () -> refused.decide(true, OTHER, NOON));
        ListExport taken = of(1);
        taken.take(NOON.plus(Duration.ofDays(1)));
        assertRefused(ExportProblem.EXPORT_WRONG_STATE, () -> taken.take(NOON));
        assertRefused(
                ExportProblem.EXPORT_WRONG_STATE,
                () -> of(1).take(NOON.plus(Duration.ofDays(1)).plusMillis(1)));
        ListExport late = of(51);
        late.decide(true, OTHER, NOON.plus(Duration.ofDays(3)));
        late.take(NOON.plus(Duration.ofDays(4)));
    }

    @Test
    void theAnalystTakesOutNobodysNameAndOthersNothing() {
        for (ExportList list : ExportList.values()) {
            for (Role role : Role.values()) {
                boolean opens = role == Role.SUPERVISOR || role == Role.ANALYST && list != ExportList.CASES;
                assertEquals(opens, list.opens(role), list + " " + role);
            }
        }
        assertTrue(ExportList.CASES.columns().contains("family-names"));
        assertFalse(ExportList.REFERRALS.columns().stream().anyMatch(column -> column.contains("name")));
        assertFalse(ExportList.CALLS.columns().stream().anyMatch(column -> column.contains("number")));
    }
}
