package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.NewRows;
import org.reencuentro.kernel.UuidAsBytes;

/** By which keyed pseudonyms people are found: those of their documents and telephones, as many as they have. */
@ApplicationScoped
public class PersonIndex {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** People are found by these from now on, and by nothing of before. */
    public void put(Map<UUID, ? extends Collection<byte[]>> pseudonyms) {
        run("DELETE FROM person_index WHERE person_id = ?", delete -> {
            for (UUID person : pseudonyms.keySet()) {
                delete.setBytes(1, UuidAsBytes.bytes(person));
                delete.addBatch();
            }
            return delete.executeBatch();
        });
        add(pseudonyms);
    }

    private record Entry(byte[] pseudonym, UUID person) {}

    /** People who were in no index before are found by these from now on. */
    public void add(Map<UUID, ? extends Collection<byte[]>> pseudonyms) {
        // In the order of the table itself: thousands that go all over it cost several times as much.
        List<Entry> entries = pseudonyms.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(pseudonym -> new Entry(pseudonym, each.getKey())))
                .sorted(Comparator.comparing(Entry::pseudonym, Arrays::compareUnsigned))
                .toList();
        NewRows.insert(
                em.unwrap(Connection.class),
                "person_index",
                List.of("pseudonym", "person_id"),
                entries,
                (each, values) -> {
                    values.accept(each.pseudonym());
                    values.accept(UuidAsBytes.bytes(each.person()));
                });
    }

    /** Who has the pseudonym, in no order; at most that many. */
    public List<UUID> with(byte[] pseudonym, int most) {
        return run("SELECT person_id FROM person_index WHERE pseudonym = ? LIMIT " + most, select -> {
            select.setBytes(1, pseudonym);
            List<UUID> people = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    people.add(UuidAsBytes.uuid(found.getBytes(1)));
                }
            }
            return people;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException("The index of people cannot be reached", fault);
        }
    }
}
