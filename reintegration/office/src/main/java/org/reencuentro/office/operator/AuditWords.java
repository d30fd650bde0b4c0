package org.reencuentro.office.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reencuentro.audit.AuditReport;

/** What a walk along the audit has found, in words for the operator. */
final class AuditWords {
    private static final int MOST = 20;

    private AuditWords() {}

    static Progress.Finding of(AuditReport report) {
        List<String> lines = new ArrayList<>();
        if (report.whole()) {
            lines.add("The audit is as it was written: " + report.links() + " deeds, up to number " + report.newest()
                    + "; " + report.anchors() + " anchors agree.");
            return new Progress.Finding(true, lines);
        }
        lines.add("The audit is NOT as it was written (" + report.links() + " deeds, up to number " + report.newest()
                + ").");
        report.faults().stream().limit(MOST).forEach(fault -> lines.add("  " + words(fault)));
        if (report.faults().size() > MOST) {
            lines.add("  and at least " + (report.faults().size() - MOST) + " more");
        }
        lines.add(told("Untouched up to number %d, anchored %s.", report.held())
                .orElse("No anchor lies before the first fault."));
        told("The next anchor, of number %d, was written %s.", report.next()).ifPresent(lines::add);
        return new Progress.Finding(false, lines);
    }

    private static Optional<String> told(String words, Optional<AuditReport.Mark> mark) {
        return mark.map(found -> words.formatted(found.sequence(), found.at()));
    }

    static String words(AuditReport.Fault fault) {
        String at = "number " + fault.sequence() + ": ";
        return switch (fault.kind()) {
            case ALTERED -> at + "this deed, or its place, was altered";
            case MISSING -> at + "a deed is missing here";
            case ADDED -> at + "from here on there are deeds that the application did not write";
            case FORGED_END -> at + "the record of where the audit begins and ends was altered or removed";
            case CUT_OFF -> at + "from here on deeds are missing: the audit had come further";
            case REWRITTEN -> at + "this deed is another one than when it was anchored";
            case FOUND_BROKEN ->
                at + "the application has found, while it ran or when it started, that the audit did not"
                        + " end here any more";
            case ANCHORS_ALTERED -> "line " + fault.sequence() + " of audit/anchors.log was altered";
        };
    }
}
