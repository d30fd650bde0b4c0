package org.reencuentro.consent.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.reencuentro.consent.SharedField;

/** An installation from before the protocol goes on: its partners keep what they saw, for a year, written down. */
class SharingMigrationTest {
    private static final String URL = "jdbc:h2:mem:sharing;MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(URL, "sa", "")
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (var run = connection.createStatement()) {
            for (String each : statements) {
                run.execute(each.replaceAll("\\?(\\d)", "X'0000000000000000000000000000000$1'"));
            }
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var run = connection.createStatement();
                ResultSet found = run.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Test
    void whatPartnersSawSoFarBecomesARuleForAYear() throws SQLException {
        migrate("061");
        try (Connection old = DriverManager.getConnection(URL, "sa", "")) {
            run(
                    old,
                    "SET REFERENTIAL_INTEGRITY FALSE",
                    "INSERT INTO organisation VALUES (?1, 'RUTAS', 'Rutas')",
                    "INSERT INTO organisation VALUES (?2, 'CASA', 'Casa')",
                    "INSERT INTO organisation VALUES (?3, 'NADA', 'Nada')",
                    "INSERT INTO service VALUES (?1, ?1, 'TRANSPORT', 'Bus', '', NULL, NULL, 1)",
                    "INSERT INTO service VALUES (?2, ?1, 'TRANSPORT', 'Taxi', '', NULL, NULL, 1)",
                    "INSERT INTO service VALUES (?3, ?2, 'SHELTER', 'Cama', '', NULL, NULL, 1)",
                    "INSERT INTO consent (id, person_id, organisation_id, purpose, answer, language, recorded_by,"
                            + " given_at, version) VALUES (?1, ?1, ?1, 'TRANSPORT', 'YES', 'ES', ?1, CURRENT_TIMESTAMP, 1)");
            migrate("089");
            assertEquals(
                    List.of("RUTAS TRANSPORT true 365", "CASA SHELTER true 365"),
                    rows(
                            old,
                            "SELECT CONCAT(o.code, ' ', r.purpose, ' ', LOWER(CAST(r.standing AS VARCHAR)), ' ',"
                                    + " DATEDIFF(DAY, r.agreed_at, r.until_at)) FROM sharing_rule r"
                                    + " JOIN organisation o ON o.id = r.organisation_id ORDER BY o.code DESC"));
            for (String rule : rows(old, "SELECT RAWTOHEX(id) FROM sharing_rule")) {
                assertEquals(
                        Arrays.stream(SharedField.values())
                                .map(field -> field + " " + field.earliest())
                                .sorted()
                                .toList(),
                        rows(
                                old,
                                "SELECT CONCAT(field, ' ', shared_from) FROM sharing_rule_field"
                                        + " WHERE sharing_rule_id = X'" + rule + "' ORDER BY field"));
            }
            assertEquals(
                    rows(old, "SELECT RAWTOHEX(id) FROM sharing_rule WHERE purpose = 'TRANSPORT'"),
                    rows(old, "SELECT RAWTOHEX(sharing_rule_id) FROM consent"));
        }
    }
}
