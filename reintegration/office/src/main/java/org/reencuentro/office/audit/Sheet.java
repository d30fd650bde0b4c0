package org.reencuentro.office.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.office.web.Texts;
import org.reencuentro.oversight.AuditLine;
import org.reencuentro.policy.Role;

/**
 * Who looked at a case, in plain words for the person it is about: by day, in which capacity, of which organisation, and
 * what was done. No names of staff, whom somebody might go after; refused attempts are told, since nothing was seen.
 */
public record Sheet(List<Row> rows) {
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
        String action = action(t, line.action());
        return line.outcome() == AuditEntry.Outcome.DONE ? action : t.of("audit.tried", action);
    }

    /** An operation in words; one that has none yet as it is called. */
    public static String action(Texts t, String action) {
        return t.maybe("audit.action." + action, action);
    }
}
