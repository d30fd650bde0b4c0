package org.reencuentro.it.people;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.people.Invented;
import org.reencuentro.people.Registered;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/**
 * A manifest taken in by the product against the same rows written to the same tables by nothing but batches, in turns
 * (product, batches, batches, product).
 */
@Dependent
class Importing {
    private static final int BATCH = 1_000;

    @Inject
    Clock clock;

    @Inject
    Arrivals arrivals;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource source;

    /** Rows of a table as they lie there, the identifier first. */
    private record Rows(String table, List<String> columns, List<Object[]> values) {}

    private UUID hall;
    private Iterator<Registered> newcomers;

    /**
     * How many times as fast the product is as batches alone, 0 to about 1, and how many seconds it took.
     *
     * @param rows of the manifest
     * @param rounds of four
     */
    String compare(UUID hallId, int rows, int rounds, int seed) throws Exception {
        hall = hallId;
        try (Stream<Registered> all = new Invented(seed, rows * (2 * rounds + 2), 0, 0).people()) {
            newcomers = all.iterator();
            Figures product = new Figures();
            Figures batches = new Figures();
            List<Rows> same = rowsOf(imported(rows, new Figures()));
            inserted(same, new Figures());
            for (int i = 0; i < rounds; i++) {
                same = rowsOf(imported(rows, product));
                inserted(same, batches);
                inserted(same, batches);
                imported(rows, product);
            }
            double ratio = batches.median() / product.median();
            return Figures.line(
                    "  import of %,6d rows   %8.0f ms, raw batches %8.0f ms   ratio %.2f   bar 0.50 %s   (%d each)%n",
                    rows, product.median(), batches.median(), ratio, Figures.bar(ratio >= 0.5), product.count());
        }
    }

    private UUID imported(int rows, Figures times) {
        byte[] file = manifest(rows);
        return Callers.as(Subject.system(), () -> {
            UUID flight = arrivals.notice(
                    hall,
                    "I" + UUID.randomUUID().toString().substring(0, 12),
                    Instant.now().plusSeconds(3600));
            long begun = System.nanoTime();
            int added = arrivals.importManifest(flight, file).added();
            times.add(System.nanoTime() - begun);
            if (added < 0.95 * rows) {
                throw new IllegalStateException("Only " + added + " of " + rows + " rows were taken in");
            }
            return flight;
        });
    }

    private byte[] manifest(int rows) {
        StringBuilder file = new StringBuilder("nombres;apellidos;nacimiento;sexo;nacionalidad;documento\n");
        for (int i = 0; i < rows; i++) {
            NewPerson known = newcomers.next().known();
            // A number makes sure that no two rows of one list are the same person.
            file.append(known.name().given())
                    .append(';')
                    .append(known.name().family())
                    .append(';')
                    .append(known.birth().map(Importing::day).orElse(""))
                    .append(';')
                    .append(known.sex().map(sex -> sex.name().substring(0, 1)).orElse(""))
                    .append(";Guatemala;")
                    .append(known.document().map(number -> number.text()).orElse("R%09d".formatted(i)))
                    .append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String day(BirthDate birth) {
        return birth.day() == 0
                ? Integer.toString(birth.year())
                : "%02d/%02d/%d".formatted(birth.day(), birth.month(), birth.year());
    }

    private List<Rows> rowsOf(UUID flight) throws Exception {
        try (Connection connection = source.getConnection()) {
            return List.of(
                    read(
                            connection,
                            "person",
                            "SELECT q.* FROM person q JOIN passenger p ON p.person_id = q.id WHERE p.arrival_id = ?",
                            flight),
                    read(connection, "passenger", "SELECT p.* FROM passenger p WHERE p.arrival_id = ?", flight),
                    read(
                            connection,
                            "person_index",
                            "SELECT i.* FROM person_index i JOIN passenger p ON p.person_id = i.person_id"
                                    + " WHERE p.arrival_id = ?",
                            flight));
        }
    }

    private static Rows read(Connection connection, String table, String query, UUID flight) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setBytes(1, UuidAsBytes.bytes(flight));
            try (ResultSet found = select.executeQuery()) {
                int width = found.getMetaData().getColumnCount();
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    columns.add(found.getMetaData().getColumnName(i));
                }
                List<Object[]> rows = new ArrayList<>();
                while (found.next()) {
                    Object[] row = new Object[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
                return new Rows(table, columns, rows);
            }
        }
    }

    /** The same rows under identifiers of their own. */
    private void inserted(List<Rows> all, Figures times) throws Exception {
        Map<UUID, UUID> persons = new HashMap<>();
        UUID flight = Callers.as(
                Subject.system(), () -> arrivals.notice(hall, "R", Instant.now().plusSeconds(3600)));
        List<Rows> anew = all.stream().map(rows -> anew(rows, persons, flight)).toList();
        long begun = System.nanoTime();
        transaction.begin();
        try (Connection connection = source.getConnection()) {
            for (Rows rows : anew) {
                insert(connection, rows);
            }
        }
        transaction.commit();
        times.add(System.nanoTime() - begun);
        forget(flight, persons.values());
    }

    /** Their bytes are sealed for others: no register can open them. */
    private void forget(UUID flight, Collection<UUID> persons) throws Exception {
        transaction.begin();
        try (Connection connection = source.getConnection();
                PreparedStatement seats = connection.prepareStatement("DELETE FROM passenger WHERE arrival_id = ?");
                PreparedStatement index = connection.prepareStatement("DELETE FROM person_index WHERE person_id = ?");
                PreparedStatement people = connection.prepareStatement("DELETE FROM person WHERE id = ?")) {
            seats.setBytes(1, UuidAsBytes.bytes(flight));
            seats.executeUpdate();
            for (UUID each : persons) {
                index.setBytes(1, UuidAsBytes.bytes(each));
                index.addBatch();
                people.setBytes(1, UuidAsBytes.bytes(each));
                people.addBatch();
            }
            index.executeBatch();
            people.executeBatch();
        }
        transaction.commit();
    }

    private Rows anew(Rows rows, Map<UUID, UUID> persons, UUID flight) {
        int id = rows.columns().indexOf("id");
        int person = rows.columns().indexOf("person_id");
        int arrival = rows.columns().indexOf("arrival_id");
        List<Object[]> values = rows.values().stream()
                .map(row -> {
                    Object[] copy = row.clone();
                    if (id >= 0) {
                        UUID before = UuidAsBytes.uuid((byte[]) row[id]);
                        copy[id] = UuidAsBytes.bytes(persons.computeIfAbsent(before, each -> Ids.next(clock)));
                    }
                    if (person >= 0) {
                        copy[person] = UuidAsBytes.bytes(persons.get(UuidAsBytes.uuid((byte[]) row[person])));
                    }
                    if (arrival >= 0) {
                        copy[arrival] = UuidAsBytes.bytes(flight);
                    }
                    return copy;
                })
                .toList();
        return new Rows(rows.table(), rows.columns(), values);
    }

    private static void insert(Connection connection, Rows rows) throws SQLException {
        String marks = String.join(",", Collections.nCopies(rows.columns().size(), "?"));
        String into =
                "INSERT INTO " + rows.table() + " (" + String.join(",", rows.columns()) + ") VALUES (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(into)) {
            int waiting = 0;
            for (Object[] row : rows.values()) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
