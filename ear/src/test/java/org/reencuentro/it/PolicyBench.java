package org.reencuentro.it;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/**
 * What a decision costs in the running application, alone and with the reading of what the object is to the subject.
 * Runs only when asked for, by {@code ./reencuentro bench policy}.
 */
@ExtendWith(ArquillianExtension.class)
class PolicyBench {
    private static final int WARM_UP = 20_000;
    private static final int DECISIONS = 1_000_000;
    private static final int READINGS = 20_000;

    @Inject
    Policy policy;

    @Inject
    Cells cells;

    @Inject
    Given given;

    @Inject
    UserTransaction transaction;

    private final Map<Role, Subject> subjects = new EnumMap<>(Role.class);

    private record Cell(Role role, Operation operation, Relation relation) {}

    @Test
    void decide() throws Exception {
        List<Cell> all = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Operation operation : Operation.values()) {
                operation.kind().relations(role).forEach(relation -> all.add(new Cell(role, operation, relation)));
            }
        }
        long allowed = 0;
        for (int i = 0; i < WARM_UP; i++) {
            allowed += policy.decides(
                            subject(all, i), at(all, i).operation(), at(all, i).relation())
                    ? 1
                    : 0;
        }
        long[] nanos = new long[DECISIONS];
        for (int i = 0; i < DECISIONS; i++) {
            Cell cell = at(all, i);
            Subject subject = subject(all, i);
            long begin = System.nanoTime();
            allowed += policy.decides(subject, cell.operation(), cell.relation()) ? 1 : 0;
            nanos[i] = System.nanoTime() - begin;
        }
        String alone = line("decision alone", nanos);
        cells.make();
        String read = line("decision with the case's relation read", readings());
        String report = "policy: %d cells, %d decisions, %d allowed%n%s%s"
                .formatted(all.size(), DECISIONS, allowed, alone, read);
        write(report);
    }

    private long[] readings() throws Exception {
        Cells.Cell cell = cells.of(Kind.PERSON, Relation.SAME_HALL).orElseThrow();
        UUID person = cell.object().orElseThrow();
        Subject subject = cell.subject().apply(Role.CASEWORKER);
        transaction.begin();
        try {
            return Callers.as(subject, measured(() -> policy.may(Operation.READ_CASE, person)));
        } finally {
            transaction.rollback();
        }
    }

    private static Supplier<long[]> measured(Supplier<Boolean> decision) {
        return () -> {
            long[] nanos = new long[READINGS];
            for (int i = 0; i < READINGS; i++) {
                long begin = System.nanoTime();
                if (!decision.get()) {
                    throw new IllegalStateException("What is measured is what is allowed");
                }
                nanos[i] = System.nanoTime() - begin;
            }
            return nanos;
        };
    }

    private static Cell at(List<Cell> all, int i) {
        return all.get(i % all.size());
    }

    private Subject subject(List<Cell> all, int i) {
        Role role = at(all, i).role();
        return subjects.computeIfAbsent(role, each -> given.subject(each, UUID.randomUUID(), Set.of()));
    }

    private static String line(String name, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "  %-42s median %8.2f µs   p99 %8.2f µs%n",
                name,
                sorted[sorted.length / 2] / 1000.0,
                sorted[(int) (sorted.length * 0.99)] / 1000.0);
    }

    private static void write(String report) throws IOException {
        Files.writeString(Path.of(System.getenv("REENCUENTRO_DATA"), "bench-policy.txt"), report);
    }
}
