import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.reencuentro.audit.AuditChain;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.audit.store.AuditStore;
import org.reencuentro.kernel.UuidAsBytes;

/**
 * What the audit's chain finds and what it costs, on a database of its own.
 *
 * <p>Tampers: a chain of some thousand deeds, damaged at random in one way after the other, verified each time, and put
 * right again. Cost: transactions that write one deed each, by eight threads on an H2 file that is synced at each commit.
 */
public final class AuditBench {
    private static final Instant BEGIN = Instant.parse("2026-11-23T12:00:00Z");
    private static final String[] ACTIONS = {"READ_CASE", "SEARCH_PEOPLE", "SIGN_IN", "EXPORT_LIST", "BREAK_GLASS"};

    private final Random random;
    private final Path folder;

    private AuditBench(long seed, Path folder) {
        random = new Random(seed);
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        int tampers = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        Path migrations = Path.of(args[2]);
        Path folder = Files.createTempDirectory("reencuentro-audit-bench");
        try {
            AuditBench bench = new AuditBench(seed, folder);
            boolean found = bench.tamper(tampers, migrations);
            bench.cost(migrations);
            if (!found) {
                System.exit(1);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A step of a second for each question, so that the deeds lie apart. */
    private static final class Steps extends Clock {
        private Instant now = BEGIN;

        @Override
        public Instant instant() {
            now = now.plusMillis(999);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** One way to damage a chain; answers what it did. */
    private interface Tamper {
        void on(Statement sql, long somewhere) throws SQLException;
    }

    private static final int DEEDS = 3_000;
    private static final int ANCHORED = 2_900;

    private boolean tamper(int tampers, Path migrations) throws Exception {
        DataSource database = database("mem:tampers;DB_CLOSE_DELAY=-1", migrations);
        AuditStore store = new AuditStore(database);
        Clock clock = new Steps();
        AuditChain chain = opened(folder.resolve("tampers"), clock, store);
        grow(chain, 1_500);
        chain.anchor();
        grow(chain, ANCHORED - 1_500);
        chain.anchor();
        run(database, "CREATE TABLE earlier_head AS SELECT * FROM audit_head");
        grow(chain, DEEDS - ANCHORED);
        if (!chain.verify(sequence -> {}).whole()) {
            throw new IllegalStateException("The chain is not whole before anything was done to it");
        }
        run(database, "CREATE TABLE good_entry AS SELECT * FROM audit_entry");
        run(database, "CREATE TABLE good_head AS SELECT * FROM audit_head");
        // As after a restart: nothing but database, key and anchors is known.
        AuditChain judge = opened(folder.resolve("tampers"), clock, store);

        Map<String, Tamper> ways = ways();
        List<String> names = List.copyOf(ways.keySet());
        Map<String, int[]> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.put(name, new int[2]));
        long since = System.nanoTime();
        for (int i = 0; i < tampers; i++) {
            String name = names.get(i % names.size());
            try (Connection connection = database.getConnection();
                    Statement sql = connection.createStatement()) {
                ways.get(name).on(sql, 2 + random.nextInt(DEEDS - 3));
                counts.get(name)[0]++;
                if (!judge.verify(sequence -> {}).whole()) {
                    counts.get(name)[1]++;
                }
                restore(sql);
            }
        }
        if (!judge.verify(sequence -> {}).whole()) {
            throw new IllegalStateException("The chain was not put right again");
        }
        int found = counts.values().stream().mapToInt(each -> each[1]).sum();
        System.out.printf("audit: %d deeds, %d tampers, seeded, one at a time%n", DEEDS, tampers);
        counts.forEach((name, count) -> System.out.printf("  %-56s %4d of %4d found%n", name, count[1], count[0]));
        System.out.printf("  %-56s %4d of %4d found%n", "all", found, tampers);
        System.out.printf(
                "  one verification of %d deeds: %.0f ms%n",
                DEEDS, Duration.ofNanos(System.nanoTime() - since).toMillis() / (double) tampers);
        return found == tampers;
    }

    private Map<String, Tamper> ways() {
        Map<String, Tamper> ways = new LinkedHashMap<>();
        ways.put("sequence changed", (sql, n) -> change(sql, "sequence_number = sequence_number + 1000000", n));
        ways.put("time changed by a microsecond", (sql, n) ->
                change(sql, "happened_at = DATEADD('MICROSECOND', 1, happened_at)", n));
        ways.put("role changed", (sql, n) -> change(sql, "role = 'SUPERVISOR'", n));
        ways.put("actor changed", (sql, n) -> change(sql, "actor = " + id(), n));
        ways.put("actor taken out", (sql, n) -> change(sql, "actor = NULL", n));
        ways.put("organisation put in", (sql, n) -> change(sql, "organisation = " + id(), n));
        ways.put("action changed", (sql, n) -> change(sql, "action = 'READ_BOARD'", n));
        ways.put("kind changed", (sql, n) -> change(sql, "kind = 'REQUEST'", n));
        ways.put("object changed", (sql, n) -> change(sql, "object = " + id(), n));
        ways.put("object taken out", (sql, n) -> change(sql, "object = NULL", n));
        ways.put("purpose changed", (sql, n) -> change(sql, "purpose = 'SERVICE'", n));
        ways.put("outcome changed", (sql, n) -> change(sql, "outcome = 'HIDDEN'", n));
        ways.put("request changed", (sql, n) -> change(sql, "request = " + id(), n));
        ways.put("mac changed in one bit", (sql, n) -> flip(sql, n));
        ways.put("row deleted", (sql, n) -> sql.execute("DELETE FROM audit_entry WHERE sequence_number = " + n));
        ways.put("row deleted and the gap closed", (sql, n) -> {
            sql.execute("DELETE FROM audit_entry WHERE sequence_number = " + n);
            shift(sql, n, -1);
            sql.execute("UPDATE audit_head SET sequence_number = sequence_number - 1");
        });
        ways.put("several rows deleted", (sql, n) -> sql.execute("DELETE FROM audit_entry WHERE sequence_number BETWEEN "
                + n + " AND " + (n + random.nextInt(20))));
        ways.put("two neighbours swapped", (sql, n) -> swap(sql, n, n + 1));
        ways.put("two rows anywhere swapped", (sql, n) -> swap(sql, n, n < DEEDS / 2 ? n + DEEDS / 2 : n - DEEDS / 2));
        ways.put("row duplicated at the end", (sql, n) -> copy(sql, n, DEEDS + 1));
        ways.put("row duplicated at the end, head told", (sql, n) -> {
            copy(sql, n, DEEDS + 1);
            sql.execute("UPDATE audit_head SET sequence_number = " + (DEEDS + 1)
                    + ", mac = (SELECT mac FROM audit_entry WHERE sequence_number = " + (DEEDS + 1) + ")");
        });
        ways.put("row replaced by a copy of another", (sql, n) -> {
            sql.execute("DELETE FROM audit_entry WHERE sequence_number = " + n);
            copy(sql, n == 2 ? 3 : n - 1, n);
        });
        ways.put("row put in between, the rest moved up", (sql, n) -> {
            shift(sql, n, 1);
            copy(sql, n, n + 1);
            sql.execute("UPDATE audit_head SET sequence_number = sequence_number + 1");
        });
        ways.put("tail cut off", (sql, n) -> cut(sql, DEEDS - random.nextInt(90)));
        ways.put("tail cut off, head set back with its mac", (sql, n) -> {
            long end = DEEDS - 1 - random.nextInt(90);
            cut(sql, end + 1);
            headAt(sql, end);
        });
        ways.put("tail cut off beyond the last anchor, old head put back", (sql, n) -> {
            cut(sql, ANCHORED - random.nextInt(1_000));
            sql.execute("UPDATE audit_head SET (sequence_number, mac, seal) = (SELECT sequence_number, mac, seal FROM"
                    + " earlier_head)");
        });
        ways.put("beginning cut off, base set there", (sql, n) -> {
            sql.execute("DELETE FROM audit_entry WHERE sequence_number < " + n);
            sql.execute("UPDATE audit_head SET base_number = " + (n - 1)
                    + ", base_mac = (SELECT mac FROM good_entry WHERE sequence_number = " + (n - 1) + ")");
        });
        ways.put("head's place forged", (sql, n) -> sql.execute("UPDATE audit_head SET sequence_number = " + n));
        ways.put("head's mac forged", (sql, n) -> sql.execute("UPDATE audit_head SET mac = seal"));
        ways.put("head's seal forged", (sql, n) -> sql.execute("UPDATE audit_head SET seal = mac"));
        ways.put("head removed", (sql, n) -> sql.execute("DELETE FROM audit_head"));
        ways.put("everything removed", (sql, n) -> {
            sql.execute("DELETE FROM audit_entry");
            sql.execute("DELETE FROM audit_head");
        });
        return ways;
    }

    private static void change(Statement sql, String what, long n) throws SQLException {
        sql.execute("UPDATE audit_entry SET " + what + " WHERE sequence_number = " + n);
    }

    private void flip(Statement sql, long n) throws SQLException {
        try (ResultSet row = sql.executeQuery("SELECT mac FROM audit_entry WHERE sequence_number = " + n)) {
            row.next();
            byte[] mac = row.getBytes(1);
            mac[random.nextInt(mac.length)] ^= (byte) (1 << random.nextInt(8));
            try (PreparedStatement update = sql.getConnection()
                    .prepareStatement("UPDATE audit_entry SET mac = ? WHERE sequence_number = ?")) {
                update.setBytes(1, mac);
                update.setLong(2, n);
                update.executeUpdate();
            }
        }
    }

    private static void swap(Statement sql, long one, long other) throws SQLException {
        sql.execute("UPDATE audit_entry SET sequence_number = -1 WHERE sequence_number = " + one);
        sql.execute("UPDATE audit_entry SET sequence_number = " + one + " WHERE sequence_number = " + other);
        sql.execute("UPDATE audit_entry SET sequence_number = " + other + " WHERE sequence_number = -1");
    }

    private static void copy(Statement sql, long from, long to) throws SQLException {
        sql.execute("INSERT INTO audit_entry SELECT " + to + ", happened_at, role, actor, organisation, action, kind,"
                + " object, purpose, outcome, request, mac FROM audit_entry WHERE sequence_number = " + from);
    }

    private static void shift(Statement sql, long after, int by) throws SQLException {
        sql.execute("UPDATE audit_entry SET sequence_number = -sequence_number - " + by + " WHERE sequence_number > " + after);
        sql.execute("UPDATE audit_entry SET sequence_number = -sequence_number WHERE sequence_number < 0");
    }

    private static void cut(Statement sql, long from) throws SQLException {
        sql.execute("DELETE FROM audit_entry WHERE sequence_number >= " + from);
    }

    private static void headAt(Statement sql, long end) throws SQLException {
        sql.execute("UPDATE audit_head SET sequence_number = " + end
                + ", mac = (SELECT mac FROM audit_entry WHERE sequence_number = " + end + ")");
    }

    private static void restore(Statement sql) throws SQLException {
        for (String table : List.of("entry", "head")) {
            sql.execute("DELETE FROM audit_" + table);
            sql.execute("INSERT INTO audit_" + table + " SELECT * FROM good_" + table);
        }
    }

    private static final int THREADS = 8;
    private static final int EACH = 500;

    private void cost(Path migrations) throws Exception {
        JdbcConnectionPool pool = database("file:" + folder.resolve("cost") + ";WRITE_DELAY=0", migrations);
        pool.setMaxConnections(THREADS + 2);
        run(pool, "CREATE TABLE deed (id BINARY(16) PRIMARY KEY, note VARCHAR(40))");
        Bound bound = new Bound(pool);
        AuditChain chain = opened(folder.resolve("cost-data"), Clock.systemUTC(), new AuditStore(bound.source()));
        rate(bound, Optional.empty());
        rate(bound, Optional.of(chain));
        double without = rate(bound, Optional.empty());
        double with = rate(bound, Optional.of(chain));
        System.out.printf("  %-56s %6.0f/s%n", "transactions of 8 threads, H2 file, without the audit", without);
        System.out.printf("  %-56s %6.0f/s%n", "transactions of 8 threads, H2 file, one audited deed each", with);
        if (!chain.verify(sequence -> {}).whole()) {
            throw new IllegalStateException("The chain of the cost is not whole: " + chain.verify(sequence -> {}));
        }
        pool.dispose();
    }

    private double rate(Bound database, Optional<AuditChain> chain) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long since = System.nanoTime();
        List<Future<?>> all = IntStream.range(0, THREADS)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        database.transaction(connection -> {
                            try (PreparedStatement insert =
                                    connection.prepareStatement("INSERT INTO deed (id, note) VALUES (?, 'done')")) {
                                insert.setBytes(1, UuidAsBytes.bytes(UUID.randomUUID()));
                                insert.executeUpdate();
                            }
                            chain.ifPresent(audit -> audit.committed(audit.write(List.of(deed()))));
                        });
                    }
                    return null;
                }))
                .toList();
        try {
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return THREADS * EACH / (Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0);
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    /** Gives everything that a thread asks for within a transaction the same connection, as the server does. */
    private static final class Bound {
        private final DataSource pool;
        private final ThreadLocal<Connection> current = new ThreadLocal<>();

        Bound(DataSource pool) {
            this.pool = pool;
        }

        void transaction(Work work) throws SQLException {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                current.set(connection);
                work.with(connection);
                connection.commit();
                connection.setAutoCommit(true);
            } finally {
                current.remove();
            }
        }

        DataSource source() {
            return (DataSource) Proxy.newProxyInstance(
                    Bound.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                        Connection shared = current.get();
                        return shared == null ? pool.getConnection() : unclosed(shared);
                    });
        }

        private static Connection unclosed(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Bound.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        try {
                            return method.getName().equals("close") ? null : method.invoke(connection, arguments);
                        } catch (InvocationTargetException fault) {
                            throw fault.getCause();
                        }
                    });
        }
    }

    private static JdbcConnectionPool database(String where, Path migrations) throws Exception {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:" + where + ";MODE=MySQL", "bench", "bench");
        for (String migration : List.of("V060__audit_entry.sql", "V061__audit_head.sql")) {
            run(database, Files.readString(migrations.resolve(migration)));
        }
        return database;
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static AuditChain opened(Path data, Clock clock, AuditStore store) {
        AuditChain chain = new AuditChain(data, clock, store);
        chain.open();
        return chain;
    }

    private void grow(AuditChain chain, int deeds) {
        for (int i = 0; i < deeds; i++) {
            chain.committed(chain.write(List.of(deed())));
        }
    }

    private AuditEntry deed() {
        return new AuditEntry(
                "CASEWORKER",
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                ACTIONS[random.nextInt(ACTIONS.length)],
                "PERSON",
                Optional.of(UUID.randomUUID()),
                "CASEWORK",
                AuditEntry.Outcome.DONE,
                UUID.randomUUID());
    }

    private static String id() {
        return "X'" + UUID.randomUUID().toString().replace("-", "") + "'";
    }
}
