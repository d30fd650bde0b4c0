package org.reencuentro.audit.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.audit.AuditRecord;
import org.reencuentro.audit.AuditSearch;
import org.reencuentro.audit.model.End;
import org.reencuentro.audit.model.Head;
import org.reencuentro.audit.model.Link;
import org.reencuentro.kernel.UuidAsBytes;

/**
 * The audit's two tables. Spoken to without the entity manager: links are written when that has written everything else
 * of the transaction. Takes part in the running transaction.
 */
@ApplicationScoped
public class AuditStore {
    private static final String COLUMNS =
            "sequence_number, happened_at, role, actor, organisation, action, kind, object,"
                    + " purpose, outcome, request, mac";

    /** Of a row whose outcome is a word that was never written: it cannot hold. */
    private static final byte[] NO_MAC = {};

    private static final String INSERT_HEAD =
            "INSERT INTO audit_head (sequence_number, mac, seal, base_number, base_mac,"
                    + " base_seal, id) VALUES (?, ?, ?, ?, ?, ?, 1)";
    private static final String UPDATE_HEAD = "UPDATE audit_head SET sequence_number = ?, mac = ?, seal = ?,"
            + " base_number = ?, base_mac = ?, base_seal = ? WHERE id = 1";

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    private DataSource source;

    protected AuditStore() {}

    public AuditStore(DataSource source) {
        this.source = source;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T in(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException fault) {
            throw new AuditUnwritable(fault);
        }
    }

    /** The head; empty before the chain has begun. */
    public Optional<Head> head() {
        return in(connection -> head(connection, ""));
    }

    private static Optional<Head> head(Connection connection, String lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT sequence_number, mac, seal, base_number,"
                        + " base_mac, base_seal FROM audit_head WHERE id = 1" + lock);
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Head(
                            new End(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                            new End(row.getLong(4), row.getBytes(5), row.getBytes(6))))
                    : Optional.empty();
        }
    }

    /** Writes the first head. */
    public void begin(Head head) {
        in(connection -> {
            write(connection, INSERT_HEAD, head);
            return head;
        });
    }

    /** Decides what follows a head. */
    public interface Growth {
        /** The new links and the head with them; the former head is empty when somebody has removed it. */
        Grown after(Optional<Head> former);
    }

    /** New links, at least one, and the head after them. */
    public record Grown(List<Link> links, Head head) {}

    /**
     * Lets the chain grow: whoever comes meanwhile waits until this transaction ends, so that there are no gaps.
     *
     * @throws AuditUnwritable when the database refuses
     */
    public Grown grow(Growth growth) {
        return in(connection -> {
            Optional<Head> former = head(connection, " FOR UPDATE");
            Grown grown = growth.after(former);
            insert(connection, grown.links());
            write(connection, former.isPresent() ? UPDATE_HEAD : INSERT_HEAD, grown.head());
            return grown;
        });
    }

    private static void insert(Connection connection, List<Link> links) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Link link : links) {
                set(insert, link);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, Link link) throws SQLException {
        AuditEntry entry = link.record().entry();
        insert.setLong(1, link.record().sequence());
        insert.setObject(2, utc(link.record().at()));
        insert.setString(3, entry.role());
        set(insert, 4, entry.actor());
        set(insert, 5, entry.organisation());
        insert.setString(6, entry.action());
        insert.setString(7, entry.kind());
        set(insert, 8, entry.object());
        insert.setString(9, entry.purpose());
        insert.setString(10, entry.outcome().name());
        insert.setBytes(11, UuidAsBytes.bytes(entry.request()));
        insert.setBytes(12, link.mac());
    }

    private static void set(PreparedStatement statement, int at, Optional<UUID> id) throws SQLException {
        if (id.isPresent()) {
            statement.setBytes(at, UuidAsBytes.bytes(id.get()));
        } else {
            statement.setNull(at, Types.BINARY);
        }
    }

    private static void write(Connection connection, String sql, Head head) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, head.newest().sequence());
            statement.setBytes(2, head.newest().mac());
            statement.setBytes(3, head.newest().seal());
            statement.setLong(4, head.base().sequence());
            statement.setBytes(5, head.base().mac());
            statement.setBytes(6, head.base().seal());
            statement.executeUpdate();
        }
    }

    /** Links after a sequence, in order. */
    public List<Link> after(long sequence, int most) {
        return in(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS
                    + " FROM audit_entry WHERE sequence_number > ? ORDER BY sequence_number LIMIT ?")) {
                query.setLong(1, sequence);
                query.setInt(2, most);
                return links(query);
            }
        });
    }

    /** The greatest sequence there is; 0 when there is none. */
    public long last() {
        return in(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT MAX(sequence_number) FROM audit_entry");
                    ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        });
    }

    /** The newest link that happened before an instant; empty when there is none. */
    public Optional<Link> lastBefore(Instant instant) {
        return in(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT " + COLUMNS
                            + " FROM audit_entry WHERE happened_at < ? ORDER BY happened_at DESC, sequence_number DESC LIMIT 1")) {
                query.setObject(1, utc(instant));
                return links(query).stream().findFirst();
            }
        });
    }

    /** Forgets everything up to the new base, which must be later than the present one. */
    public int forget(End base) {
        return in(connection -> {
            Head head = head(connection, " FOR UPDATE").orElseThrow();
            write(connection, UPDATE_HEAD, new Head(head.newest(), base));
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM audit_entry WHERE sequence_number <= ?")) {
                delete.setLong(1, base.sequence());
                return delete.executeUpdate();
            }
        });
    }

    /** Records that match, the newest first. */
    public List<AuditRecord> find(AuditSearch search, long before, int most) {
        return in(connection -> {
            StringBuilder sql = new StringBuilder("SELECT " + COLUMNS + " FROM audit_entry WHERE sequence_number < ?");
            List<Object> values = new ArrayList<>(List.of(before));
            if (!search.objects().isEmpty()) {
                sql.append(" AND object IN (")
                        .append("?, ".repeat(search.objects().size() - 1))
                        .append("?)");
                search.objects().forEach(object -> values.add(UuidAsBytes.bytes(object)));
            }
            search.actor().ifPresent(actor -> {
                sql.append(" AND actor = ?");
                values.add(UuidAsBytes.bytes(actor));
            });
            search.from().ifPresent(from -> {
                sql.append(" AND happened_at >= ?");
                values.add(utc(from));
            });
            search.until().ifPresent(until -> {
                sql.append(" AND happened_at < ?");
                values.add(utc(until));
            });
            if (search.refusedOnly()) {
                sql.append(" AND outcome <> 'DONE'");
            }
            sql.append(" ORDER BY sequence_number DESC LIMIT ?");
            values.add(most);
            try (PreparedStatement query = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < values.size(); i++) {
                    query.setObject(i + 1, values.get(i));
                }
                return links(query).stream().map(Link::record).toList();
            }
        });
    }

    private static List<Link> links(PreparedStatement query) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Optional<AuditEntry.Outcome> outcome = outcome(row.getString(10));
                links.add(new Link(
                        new AuditRecord(
                                row.getLong(1),
                                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                new AuditEntry(
                                        row.getString(3),
                                        uuid(row.getBytes(4)),
                                        uuid(row.getBytes(5)),
                                        row.getString(6),
                                        row.getString(7),
                                        uuid(row.getBytes(8)),
                                        row.getString(9),
                                        outcome.orElse(AuditEntry.Outcome.REFUSED),
                                        UuidAsBytes.uuid(row.getBytes(11)))),
                        outcome.isPresent() ? row.getBytes(12) : NO_MAC));
            }
        }
        return links;
    }

    private static Optional<AuditEntry.Outcome> outcome(String written) {
        return Arrays.stream(AuditEntry.Outcome.values())
                .filter(outcome -> outcome.name().equals(written))
                .findFirst();
    }

    private static Optional<UUID> uuid(byte[] bytes) {
        return Optional.ofNullable(bytes).map(UuidAsBytes::uuid);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
