package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.reencuentro.kernel.UuidAsBytes;

/**
 * Who was registered, changed or forgotten, one row for each transaction: what a register in memory follows. The numbers
 * ascend in the order in which rows were written, not in that in which they were committed.
 */
@ApplicationScoped
public class PersonChanges {
    private static final int ID_BYTES = 16;

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** Says in this transaction that people changed. */
    public void add(Collection<UUID> people, Instant at) {
        ByteBuffer ids = ByteBuffer.allocate(people.size() * ID_BYTES);
        people.forEach(each -> ids.put(UuidAsBytes.bytes(each)));
        run("INSERT INTO person_change (people, changed_at) VALUES (?, ?)", insert -> {
            insert.setBytes(1, ids.array());
            insert.setObject(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
            return insert.executeUpdate();
        });
    }

    /** The number of the newest row; 0 when there is none. */
    public long newest() {
        return run("SELECT COALESCE(MAX(id), 0) FROM person_change", select -> {
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    /** The numbers of the rows after one. */
    public Set<Long> numbers(long after) {
        return run("SELECT id FROM person_change WHERE id > " + after, select -> {
            Set<Long> numbers = new HashSet<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getLong(1));
                }
            }
            return numbers;
        });
    }

    /** The rows after a number, and those of other numbers that are there by now, each with whom it names. */
    public SortedMap<Long, List<UUID>> after(long number, Collection<Long> others) {
        SortedMap<Long, List<UUID>> rows = new TreeMap<>();
        read("id > " + number, rows);
        if (!others.isEmpty()) {
            read(
                    "id IN ("
                            + String.join(
                                    ", ", others.stream().map(String::valueOf).toList()) + ")",
                    rows);
        }
        return rows;
    }

    private void read(String which, SortedMap<Long, List<UUID>> rows) {
        run("SELECT id, people FROM person_change WHERE " + which, select -> {
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.put(found.getLong(1), people(found.getBytes(2)));
                }
            }
            return 0;
        });
    }

    private static List<UUID> people(byte[] bytes) {
        ByteBuffer ids = ByteBuffer.wrap(bytes);
        List<UUID> people = new ArrayList<>();
        while (ids.hasRemaining()) {
            people.add(new UUID(ids.getLong(), ids.getLong()));
        }
        return people;
    }

    /** Lets go of what every register has followed long ago; returns how many rows that were. */
    public int forgetBefore(Instant earliest) {
        return run("DELETE FROM person_change WHERE changed_at < ?", delete -> {
            delete.setObject(1, LocalDateTime.ofInstant(earliest, ZoneOffset.UTC));
            return delete.executeUpdate();
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
            throw new IllegalStateException("The changes of people cannot be reached", fault);
        }
    }
}
