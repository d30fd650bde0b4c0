package org.reencuentro.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/security/matrix.csv} is the table of {@link Rules}, written out whole. */
class MatrixTest {
    private static final Path FILE = Path.of("../../docs/security/matrix.csv");
    private static final String REWRITE = "matrix.write";

    @Test
    void theMatrixInTheRepositoryIsTheTableThatDecides() throws IOException {
        List<String> rows = rows();
        if (Boolean.getBoolean(REWRITE)) {
            Files.write(FILE, rows);
        }
        assertEquals(
                String.join("\n", rows),
                String.join("\n", Files.readAllLines(FILE)),
                "Rewrite it with -D" + REWRITE + "=true and read what has changed");
    }

    @Test
    void whatIsNotWrittenIsHidden() {
        for (Role role : Role.values()) {
            assertEquals(Verdict.HIDDEN, Policy.verdict(role, Operation.ONLY_WITHIN, Relation.NONE));
            for (Relation relation : Relation.values()) {
                assertEquals(Verdict.HIDDEN, Policy.verdict(Role.VISITOR, Operation.READ_CASE, relation));
            }
        }
    }

    @Test
    void administratorsAndAnalystsHaveNoPartInAnyCase() {
        for (Operation operation : Operation.values()) {
            if (operation.purpose() == Purpose.CASEWORK || operation.purpose() == Purpose.PROTECTION) {
                assertTrue(!Policy.could(Role.ADMINISTRATOR, operation), operation.name());
                assertTrue(!Policy.could(Role.ANALYST, operation), operation.name());
            }
        }
    }

    @Test
    void compartmentsOpenToTheirOwnRolesAlone() {
        for (Operation operation : Operation.values()) {
            List<Role> roles = Arrays.stream(Role.values())
                    .filter(role -> Policy.could(role, operation))
                    .toList();
            switch (operation.sensitivity()) {
                case CHILD, TRAFFICKING -> assertEquals(List.of(Role.CHILD_PROTECTION), roles, operation.name());
                case PSYCHOSOCIAL -> assertEquals(List.of(Role.PSYCHOLOGIST), roles, operation.name());
                case OPEN, PERSONAL -> assertTrue(roles.size() < Role.values().length, operation.name());
            }
        }
    }

    @Test
    void whatIsOpenInAnEmergencyIsOnlyRead() {
        for (Operation operation : Operation.values()) {
            if (operation.kind().relations().contains(Relation.GLASS_BROKEN)
                    && Arrays.stream(Role.values())
                            .anyMatch(role ->
                                    Policy.verdict(role, operation, Relation.GLASS_BROKEN) == Verdict.ALLOWED)) {
                assertTrue(operation.name().startsWith("READ_"), operation.name());
            }
        }
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add("operation,about,relation,purpose,sensitivity,step_up,"
                + Arrays.stream(Role.values()).map(MatrixTest::word).collect(Collectors.joining(",")));
        for (Operation operation : Operation.values()) {
            for (Relation relation : operation.kind().relations()) {
                rows.add(Arrays.asList(
                                        word(operation),
                                        word(operation.kind()),
                                        word(relation),
                                        word(operation.purpose()),
                                        word(operation.sensitivity()),
                                        operation.stepUp() ? "yes" : "no")
                                .stream()
                                .collect(Collectors.joining(","))
                        + ","
                        + Arrays.stream(Role.values())
                                .map(role -> cell(role, operation, relation))
                                .collect(Collectors.joining(",")));
            }
        }
        return rows;
    }

    /** A dash where such an object can never be this to such a role. */
    private static String cell(Role role, Operation operation, Relation relation) {
        return operation.kind().relations(role).contains(relation)
                ? word(Policy.verdict(role, operation, relation))
                : "-";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
