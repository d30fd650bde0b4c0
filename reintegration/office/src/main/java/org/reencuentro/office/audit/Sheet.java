package org.reencuentro.office.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.office.web.Texts;
import org.reencuentro.oversight.AuditLine;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Role;

/**
 * Who looked at a case, in plain words for the person it is about: by day, in which capacity, of which organisation, and
 * what was done. No names of staff, whom somebody might go after; refused attempts are told, since nothing was seen. Paper is
 * read by whoever finds it: no word on it says in which compartment somebody noted what, or that a case is protected.
 */
public record Sheet(List<Row> rows) {
    private static final Set<String> READING =
            names(Operation.READ_CHILD_NOTES, Operation.READ_TRAFFICKING_NOTES, Operation.READ_PSYCHOSOCIAL_NOTES);
    private static final Set<String> WRITING =
            names(Operation.WRITE_CHILD_NOTE, Operation.WRITE_TRAFFICKING_NOTE, Operation.WRITE_PSYCHOSOCIAL_NOTE);

    private static Set<String> names(Operation... operations) {
        return Arrays.stream(operations).map(Operation::name).collect(Collectors.toSet());
    }

    /** One capacity on one day. */
    public record Row(LocalDate day, String who, List<String> deeds) {}

    private record Who(LocalDate day, Optional<Role> role, Optional<String> organisation) {}

    static Sheet of(List<AuditLine> lines, Texts t) {
        Map<Who, Set<String>> deeds = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(AuditLine::at))
                .forEach(line -> deeds.computeIfAbsent(
                                new Who(t.dayOf(line.at()), line.role(), line.organisation()), any -> new TreeSet<>())
                        .add(deed(line, t)));
        List<Row> rows = new ArrayList<>();
        deeds.forEach((who, done) -> rows.add(new Row(who.day(), words(who, t), List.copyOf(done))));
        return new Sheet(rows);
    }

    private static String words(Who who, Texts t) {
        String role = who.role()
                .map(found -> t.maybe("role." + found, t.of("audit.machine")))
                .orElseGet(() -> t.of("audit.machine"));
        return who.organisation().map(name -> role + " · " + name).orElse(role);
    }

    private static String deed(AuditLine line, Texts t) {
        String deed = neutral(line.action());
        if (line.outcome() == AuditEntry.Outcome.DONE) {
            return t.maybe("audit.sheet." + deed, action(t, deed));
        }
        String tried = t.maybe("audit.try." + deed, "");
        return tried.isEmpty() ? t.of("audit.tried.other") : t.of("audit.tried", tried);
    }

    /** What is told of a deed: of any compartment's notes, the same as of all others. */
    private static String neutral(String action) {
        if (READING.contains(action)) {
            return Operation.READ_NOTES.name();
        }
        return WRITING.contains(action) ? Operation.WRITE_NOTE.name() : action;
    }

    /** An operation in words; one that has none yet as it is called. */
    public static String action(Texts t, String action) {
        return t.maybe("audit.action." + action, action);
    }
}
