import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Holds the application's records of calls against what the phones saw (rows of {@link Callers}) and what the exchange wrote
 * itself (its journal), after faults: rows of {@code what from until}, separated by tabs, in milliseconds since 1970. Waits two
 * minutes at most until no call is open any more. Ends with 0 only if every bar is met. The database is that of the
 * application's own settings in the environment.
 *
 * <pre>
 * CallJudge ROWS FAULTS JOURNALS CALLS FAULTS-WANTED
 * </pre>
 */
final class CallJudge {
    private static final long OPEN_AT_MOST_MILLIS = 120_000;
    private static final int MOST_EXAMPLES = 10;
    private static final String EXCHANGE = "exchange";
    private static final String FULL_DISK = "full-disk";

    /** A call as its phone saw it; times in milliseconds, 0 where it did not come to that. */
    private record Told(String line, String kind, double planned, long lifted, long placed, long family, long over, String how) {
        boolean done() {
            return how.equals("done");
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s lifted at %s, %s: %s", line, at(lifted), kind, how);
        }
    }

    private record Fault(String what, long from, long until) {
        boolean during(Told call) {
            return from <= call.over && until >= call.lifted;
        }

        /** From when on a call that met it can be known to have no line any more; 0 for faults that leave lines alone. */
        long lineless() {
            return what.equals(EXCHANGE) ? from : what.equals(FULL_DISK) ? until : 0;
        }
    }

    /** What the exchange wrote of an attempt; answered is 0 where the family did not answer. */
    private record Line(String attempt, String permission, long answered, long ended) {}

    /** What the application knows of an attempt; answered and ended are 0 where it knows none. */
    private record Row(
            String attempt, String line, String permission, String state, long offered, long answered, long ended, int talk, String source) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s of %s, offered at %s, %s by %s", attempt, line, at(offered), state, source);
        }
    }

    private final List<Told> calls = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Line> journal = new HashMap<>();
    private final Map<Told, List<Row>> records = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> strays = new ArrayList<>();
    private int linesTwice;
    private boolean allMet = true;

    public static void main(String[] arguments) throws Exception {
        CallJudge judge = new CallJudge();
        judge.read(Path.of(arguments[0]), Path.of(arguments[1]));
        long open;
        long since = System.currentTimeMillis();
        try (Connection database = database()) {
            open = awaitEnds(database, Path.of(arguments[2]));
            judge.readJournal(Path.of(arguments[2]));
            judge.readRecords(database);
        }
        judge.match();
        judge.tell(System.currentTimeMillis() - since);
        judge.judge(open, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        System.exit(judge.allMet ? 0 : 1);
    }

    private static String at(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    // ---- what there is ----

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("REENCUENTRO_DB_URL"), System.getenv("REENCUENTRO_DB_USER"), System.getenv("REENCUENTRO_DB_PASSWORD"));
    }

    /** Waits until every record has ended and every journal was read to its end; how many are still open. */
    private static long awaitEnds(Connection database, Path journals) throws Exception {
        long until = System.currentTimeMillis() + OPEN_AT_MOST_MILLIS;
        while (true) {
            long open = number(database, "SELECT COUNT(*) FROM free_call WHERE state <> 'ENDED'");
            long unread = bytes(journals) - number(database, "SELECT COALESCE(SUM(read_bytes), 0) FROM journal_position");
            if (open == 0 && unread == 0 || System.currentTimeMillis() > until) {
                return open;
            }
            Thread.sleep(500);
        }
    }

    private static long number(Connection database, String question) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static List<Path> days(Path journals) throws IOException {
        try (Stream<Path> all = Files.list(journals)) {
            return all.filter(file -> file.getFileName().toString().matches("calls-.*\\.log")).toList();
        }
    }

    private static long bytes(Path journals) throws IOException {
        long sum = 0;
        for (Path day : days(journals)) {
            sum += Files.size(day);
        }
        return sum;
    }

    private void read(Path told, Path happened) throws IOException {
        for (String row : Files.readAllLines(told)) {
            String[] field = row.split("\t", 9);
            calls.add(new Told(
                    field[1],
                    field[2],
                    Double.parseDouble(field[3]),
                    Long.parseLong(field[4]),
                    Long.parseLong(field[5]),
                    Long.parseLong(field[6]),
                    Long.parseLong(field[7]),
                    field[8]));
        }
        for (String row : Files.readAllLines(happened)) {
            String[] field = row.split("\t");
            faults.add(new Fault(field[0], Long.parseLong(field[1]), Long.parseLong(field[2])));
        }
    }

    private void readJournal(Path journals) throws IOException {
        for (Path day : days(journals)) {
            for (String row : Files.readAllLines(day)) {
                String[] field = row.split("\\|", -1);
                if (field.length < 9 || field[7].isEmpty()) {
                    continue;
                }
                Line line = new Line(field[1], field[4], millis(field[6]), millis(field[7]));
                if (journal.put(line.attempt, line) != null) {
                    linesTwice++;
                }
            }
        }
    }

    private static long millis(String seconds) {
        return seconds.isEmpty() ? 0 : new BigDecimal(seconds).movePointRight(3).longValue();
    }

    private void readRecords(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT c.asterisk_id, l.endpoint, c.permission, c.state, c.offered_at, c.answered_at, c.ended_at,"
                                + " c.talk_seconds, c.end_source FROM free_call c JOIN line l ON l.id = c.line_id")) {
            while (found.next()) {
                rows.add(new Row(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        millis(found, 5),
                        millis(found, 6),
                        millis(found, 7),
                        found.getInt(8),
                        found.getString(9)));
            }
        }
    }

    private static long millis(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? 0 : time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** A record is of the call for which its line had last been lifted when it was offered. */
    private void match() {
        Map<String, TreeMap<Long, Told>> byLine = new HashMap<>();
        calls.forEach(call -> {
            byLine.computeIfAbsent(call.line, line -> new TreeMap<>()).put(call.lifted, call);
            records.put(call, new ArrayList<>());
        });
        for (Row row : rows) {
            var lifted = byLine.getOrDefault(row.line, new TreeMap<>()).floorEntry(row.offered);
            if (lifted == null || lifted.getValue().placed == 0) {
                strays.add(row);
            } else {
                records.get(lifted.getValue()).add(row);
            }
        }
    }

    // ---- what is told ----

    private boolean exchangeDied(Told call) {
        return met(call, EXCHANGE);
    }

    private boolean met(Told call, String what) {
        return faults.stream().anyMatch(fault -> fault.what.equals(what) && fault.during(call));
    }

    private List<Told> those(Predicate<Told> which) {
        return calls.stream().filter(which).toList();
    }

    private void tell(long waited) {
        Map<String, Integer> happened = new TreeMap<>();
        faults.forEach(fault -> happened.merge(fault.what, 1, Integer::sum));
        System.out.printf("  faults: %s%n", happened);
        System.out.printf(
                "  calls: %d lifted, %d placed, %d talked, %d of them to their end; %d met a dead exchange%n",
                calls.size(),
                those(call -> call.placed > 0).size(),
                those(call -> call.family > 0).size(),
                those(call -> call.family > 0 && call.done()).size(),
                those(this::exchangeDied).size());
        for (String what : happened.keySet()) {
            long talking = faults.stream()
                    .filter(fault -> fault.what.equals(what))
                    .mapToLong(fault -> those(call ->
                                    call.family > 0 && call.family <= fault.from && call.over >= fault.from)
                            .size())
                    .sum();
            System.out.printf("    talking when it happened to %s: %d%n", what, talking);
        }
        System.out.printf(
                "  records: %d, %d of them permitted by the exchange itself; journal: %d lines; all ended %.1f s after the last call%n",
                rows.size(),
                rows.stream().filter(row -> row.permission.equals("LOCAL")).count(),
                journal.size(),
                waited / 1000.0);
    }

    // ---- what is judged ----

    private void judge(long open, int callsWanted, int faultsWanted) {
        bar("calls too few, of " + callsWanted, Math.max(0, callsWanted - those(call -> call.placed > 0).size()), List.of());
        bar("faults too few, of " + faultsWanted, Math.max(0, faultsWanted - faults.size()), List.of());
        bar("calls dropped while the exchange lived", those(call -> call.family > 0 && !call.done() && !exchangeDied(call)));
        bar("calls not made although the exchange lived", those(call -> call.family == 0 && !call.done() && !exchangeDied(call)));
        bar("talks shorter in the journal than at the phone", those(this::shorterInJournal));
        bar("calls lost: at the phone and in no record", those(call -> owed(call) && records.get(call).isEmpty()));
        bar("calls lost: in the journal and in no record", unrecorded());
        bar("calls with more records than one", those(call -> records.get(call).size() > 1));
        bar("records of no call", strays);
        bar("lines of the journal written twice", linesTwice, List.of());
        bar("records that say something else than the journal", rowsThat(this::untrue));
        bar("records without a line although it could be written", rowsThat(this::lineMissing));
        bar("records without a line that are not bounded", rowsThat(this::unbounded));
        bar("records open after two minutes", open, rowsThat(row -> !row.state.equals("ENDED")));
    }

    /** The phone knows for certain that it was an attempt: the family spoke, or it was told why not. */
    private boolean owed(Told call) {
        return call.family > 0 || call.kind.equals("BUSY") && call.done();
    }

    private boolean shorterInJournal(Told call) {
        return call.family > 0
                && call.done()
                && records.get(call).stream()
                        .map(row -> journal.get(row.attempt))
                        .anyMatch(line -> line != null && line.ended - line.answered < call.planned * 1000);
    }

    private List<String> unrecorded() {
        List<String> known = rows.stream().map(Row::attempt).sorted().toList();
        return journal.values().stream()
                .filter(line -> !line.permission.equals("abandoned"))
                .map(Line::attempt)
                .filter(attempt -> Collections.binarySearch(known, attempt) < 0)
                .toList();
    }

    private List<Row> rowsThat(Predicate<Row> which) {
        return rows.stream().filter(which).toList();
    }

    private boolean untrue(Row row) {
        Line line = journal.get(row.attempt);
        // A refusal ends where it is said, whatever the caller did afterwards.
        return line != null
                && row.source != null
                && (row.ended != line.ended
                        || row.answered != line.answered
                        || row.talk != (line.answered == 0 ? 0 : Math.max(0, line.ended - line.answered) / 1000)
                        || row.permission.equals("LOCAL") != line.permission.equals("local"));
    }

    private Predicate<Told> of(Row row) {
        return call -> records.get(call).contains(row);
    }

    private boolean lineMissing(Row row) {
        return !journal.containsKey(row.attempt)
                && calls.stream().filter(of(row)).noneMatch(call -> exchangeDied(call) || met(call, FULL_DISK));
    }

    /** Closed no later than two minutes after the exchange died, or could write again, and not before it was offered. */
    private boolean unbounded(Row row) {
        if (journal.containsKey(row.attempt) || row.ended == 0) {
            return false;
        }
        return row.ended < row.offered
                || faults.stream()
                        .mapToLong(Fault::lineless)
                        .filter(since -> since >= row.offered)
                        .min()
                        .stream()
                        .noneMatch(since -> row.ended <= since + OPEN_AT_MOST_MILLIS);
    }

    private void bar(String what, List<?> found) {
        bar(what, found.size(), found);
    }

    private void bar(String what, long found, List<?> examples) {
        allMet &= found == 0;
        System.out.printf("  %-7s %4d %s%n", found == 0 ? "met" : "NOT MET", found, what);
        examples.stream().limit(MOST_EXAMPLES).forEach(each -> System.out.println("               " + each));
    }
}
