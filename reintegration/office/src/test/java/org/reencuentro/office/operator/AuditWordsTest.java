package org.reencuentro.office.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.audit.AuditReport;

class AuditWordsTest {
    private static final AuditReport.Mark MARK = new AuditReport.Mark(40, Instant.parse("2026-11-23T18:00:00Z"));

    @Test
    void aWholeChainIsSaidToBeWhole() {
        Progress.Finding finding =
                AuditWords.of(new AuditReport(7, 7, List.of(), 2, Optional.of(MARK), Optional.empty()));
        assertTrue(finding.well());
        assertEquals(
                List.of("The audit is as it was written: 7 deeds, up to number 7; 2 anchors agree."), finding.lines());
    }

    @ParameterizedTest
    @EnumSource(AuditReport.Kind.class)
    void everyFaultNamesItsPlaceAndWhatTheAnchorsTell(AuditReport.Kind kind) {
        Progress.Finding finding = AuditWords.of(new AuditReport(
                99, 99, List.of(new AuditReport.Fault(kind, 41)), 2, Optional.of(MARK), Optional.of(MARK)));
        assertEquals(false, finding.well());
        assertTrue(finding.lines().get(1).contains("41"), finding.toString());
        assertTrue(
                finding.lines().get(2).contains("up to number 40, anchored 2026-11-23T18:00:00Z"), finding.toString());
    }
}
