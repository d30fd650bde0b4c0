import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Calls an exchange from a hall phone and answers at its trunk, by signalling alone, in turns by several ways through the
 * dialplan: a number after {@code 900} is dialled and nothing else, one after {@code 902} is permitted, dialled and recorded as
 * the product does, one after {@code 901} by a dialplan that asks and writes the database itself. Prints what a call costs and
 * how much later it rings; then what becomes of more questions at once than can be answered, and of calls while the exchange
 * tells more than can be followed. Ends with 0 only if every bar is met.
 *
 * <pre>
 * CallBench tables                       makes what that dialplan asks and writes
 * CallBench PORT LINES TRUNK-PORT QUESTIONS MANAGER EXCHANGE ROUNDS SECONDS WAYS BEGIN
 *     the exchange's own ports; where its questions are answered; where the application looks for the manager, and where
 *     that is; WAYS is 2, or 3 with that dialplan; it begins once the file BEGIN names the processes that count
 * </pre>
 */
final class CallBench {
    private static final int RATE = 30;

    /** A server that has just begun compiles what it runs often: no cost of a call. */
    private static final int WARM_SECONDS = 30;

    private static final long HOLD_MILLIS = 1_500;
    private static final double LOSS = 0.01;
    private static final int LEAST_RATE = 40;
    private static final int MOST_RATE = 250;
    private static final double MOST_ADDED_MILLIS = 10;
    private static final double LEAST_SHARE = 0.9;
    private static final double MOST_COST = 1.0;
    private static final double MILLIS_A_TICK = 10;
    private static final int SESSIONS = 2_000;
    private static final int EVENTS = 20_000;
    private static final int STORM_SECONDS = 60;
    private static final int CALLS_IN_STORM = 5;

    private enum Way {
        NULL_DIAL("null Dial", "900", "SELECT 0"),
        PRODUCT("product", "902", "SELECT COUNT(*) FROM free_call WHERE answered_at IS NOT NULL AND ended_at IS NOT NULL"),
        ODBC("func_odbc", "901", "SELECT COUNT(*) FROM bench_cdr WHERE disposition = 'ANSWERED'");

        private final String title;
        private final String prefix;
        private final String recorded;

        Way(String title, String prefix, String recorded) {
            this.title = title;
            this.prefix = prefix;
            this.recorded = recorded;
        }
    }

    /** The processes that count, in the order in which the file BEGIN names them. */
    private static final List<String> PROCESSES = List.of("Asterisk", "application", "database");

    /** @param costs milliseconds of processor of each process for each connected call */
    private record Measured(double[] costs, double median, double p99, double loss) {
        double cost() {
            return Arrays.stream(costs).sum();
        }
    }

    private final Signalling signalling;
    private final int questions;
    private final Crowds.Storm storm;
    private final long[] processes;
    private int count;

    private CallBench(String[] arguments) throws IOException, InterruptedException {
        signalling = new Signalling(
                Integer.parseInt(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), HOLD_MILLIS);
        questions = Integer.parseInt(arguments[3]);
        storm = new Crowds.Storm(Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
        Path begin = Path.of(arguments[9]);
        while (!Files.exists(begin)) {
            Thread.sleep(100);
        }
        processes = Arrays.stream(Files.readString(begin).trim().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        if (processes.length != PROCESSES.size()) {
            throw new IllegalArgumentException(begin + " names " + processes.length + " processes");
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("tables")) {
            makeTables();
            return;
        }
        CallBench bench = new CallBench(arguments);
        List<Way> ways = List.of(Way.values()).subList(0, Integer.parseInt(arguments[8]));
        boolean met = bench.run(Integer.parseInt(arguments[6]), Integer.parseInt(arguments[7]), ways);
        met &= bench.sessions();
        met &= bench.events();
        System.exit(met ? 0 : 1);
    }

    private boolean run(int rounds, int seconds, List<Way> ways) throws Exception {
        Map<Way, List<Measured>> measured = new EnumMap<>(Way.class);
        for (Way way : ways) {
            measure(way, RATE, WARM_SECONDS);
            measured.put(way, new ArrayList<>());
        }
        List<Way> turns = new ArrayList<>(ways);
        for (int turn = 0; turn < 2 * rounds; turn++) {
            for (Way way : turns) {
                measured.get(way).add(measure(way, RATE, seconds));
            }
            Collections.reverse(turns);
        }
        System.out.printf("  %-34s", "medians of " + 2 * rounds + " runs at " + RATE + " calls/s");
        ways.forEach(way -> System.out.printf("%12s", way.title));
        System.out.println();
        row("processor a call (ms)", measured, Measured::cost);
        for (int i = 0; i < PROCESSES.size(); i++) {
            int process = i;
            row("  of " + PROCESSES.get(i), measured, each -> each.costs()[process]);
        }
        row("until it rings, median (ms)", measured, Measured::median);
        row("until it rings, p99 (ms)", measured, Measured::p99);
        row("lost (%)", measured, each -> each.loss * 100);
        List<Measured> product = measured.get(Way.PRODUCT);
        List<Measured> bare = measured.get(Way.NULL_DIAL);
        boolean met = true;
        if (measured.containsKey(Way.ODBC)) {
            double ratio = median(product, Measured::cost) / median(measured.get(Way.ODBC), Measured::cost);
            met = bar(ratio <= MOST_COST, "a call costs %.2f times that of func_odbc, at most %.1f", ratio, MOST_COST);
        } else {
            double ratio = median(product, Measured::cost) / median(bare, Measured::cost);
            System.out.printf(Locale.ROOT, "  unknown against func_odbc; a call costs %.2f times that of the null Dial%n", ratio);
        }
        double added = median(product, Measured::p99) - median(bare, Measured::p99);
        met &= bar(added <= MOST_ADDED_MILLIS, "added at p99: %.1f ms, at most %.0f", added, MOST_ADDED_MILLIS);
        double bareRate = highest(Way.NULL_DIAL);
        double productRate = highest(Way.PRODUCT);
        met &= bar(
                productRate >= LEAST_SHARE * bareRate,
                "calls/s with at most 1 %% lost: %.0f of the null Dial's %.0f",
                productRate,
                bareRate);
        return met;
    }

    private static boolean bar(boolean met, String what, Object... values) {
        System.out.printf("  %-7s %s%n", met ? "met" : "NOT MET", String.format(Locale.ROOT, what, values));
        return met;
    }

    private static void row(String what, Map<Way, List<Measured>> measured, ToDoubleFunction<Measured> value) {
        System.out.printf("  %-34s", what);
        measured.values().forEach(each -> System.out.printf(Locale.ROOT, "%12.1f", median(each, value)));
        System.out.println();
    }

    private static double median(List<Measured> all, ToDoubleFunction<Measured> value) {
        double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The highest of the rates tried, each a quarter above the last, at which no more than one call in a hundred is lost. */
    private int highest(Way way) throws Exception {
        int highest = 0;
        for (int rate = LEAST_RATE; rate <= MOST_RATE; rate = rate * 5 / 4) {
            if (measure(way, rate, 6).loss > LOSS) {
                break;
            }
            highest = rate;
        }
        return highest;
    }

    // ---- more than can be done ----

    /** Those who are not answered are told so at once, and the next caller notices nothing of it. */
    private boolean sessions() throws Exception {
        List<Crowds.Asked> asked = Crowds.ask(questions, SESSIONS, "tel-1");
        long answered = count(asked, Crowds.Answer.ANSWERED);
        long silent = count(asked, Crowds.Answer.SILENCE);
        System.out.printf(
                Locale.ROOT,
                "  %d questions at once: %d answered within %.0f ms, %d turned away within %.0f ms, %d left waiting%n",
                asked.size(),
                answered,
                slowest(asked, Crowds.Answer.ANSWERED),
                count(asked, Crowds.Answer.TURNED_AWAY),
                slowest(asked, Crowds.Answer.TURNED_AWAY),
                silent);
        Measured after = measure(Way.PRODUCT, 10, 2);
        return bar(silent == 0, "questions left waiting: %d, none", silent)
                & bar(after.loss == 0, "right afterwards: %.1f %% of calls lost, none", after.loss * 100);
    }

    private static long count(List<Crowds.Asked> asked, Crowds.Answer answer) {
        return asked.stream().filter(each -> each.answer() == answer).count();
    }

    private static double slowest(List<Crowds.Asked> asked, Crowds.Answer answer) {
        return asked.stream()
                .filter(each -> each.answer() == answer)
                .mapToDouble(each -> each.nanos() / 1e6)
                .max()
                .orElse(0);
    }

    /** The measuring itself waits until every connected call has its record with its end. */
    private boolean events() throws Exception {
        long before = storm.told();
        storm.blow(EVENTS);
        Measured during = measure(Way.PRODUCT, CALLS_IN_STORM, STORM_SECONDS);
        long told = storm.told() - before;
        storm.blow(0);
        System.out.printf(
                Locale.ROOT,
                "  %d events in %d s while %d calls/s are made: each recorded with its end, rings after %.0f ms at p99%n",
                told,
                STORM_SECONDS,
                CALLS_IN_STORM,
                during.p99);
        return bar(told >= (long) EVENTS * STORM_SECONDS, "events told: %d, at least %d", told, EVENTS * STORM_SECONDS)
                & bar(during.loss == 0, "meanwhile: %.1f %% of calls lost, none", during.loss * 100);
    }

    // ---- measuring ----

    private Measured measure(Way way, int rate, int seconds) throws Exception {
        List<Signalling.Call> calls = new ArrayList<>();
        long recorded = number(way.recorded);
        double[] before = processorMillis();
        long next = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++, next += TimeUnit.SECONDS.toNanos(1) / rate) {
            LockSupport.parkNanos(next - System.nanoTime());
            calls.add(signalling.call(way.prefix, String.format(Locale.ROOT, "5%05d56", count++)));
        }
        Thread.sleep(HOLD_MILLIS + 1_500);
        List<Signalling.Call> connected =
                calls.stream().filter(Signalling.Call::connected).toList();
        if (way != Way.NULL_DIAL) {
            awaitRecords(way, recorded + connected.size());
        }
        double[] delays = connected.stream()
                .mapToDouble(call -> call.untilItRingsNanos() / 1e6)
                .sorted()
                .toArray();
        if (delays.length == 0) {
            throw new IllegalStateException("No call was connected");
        }
        double[] after = processorMillis();
        return new Measured(
                IntStream.range(0, after.length)
                        .mapToDouble(i -> (after[i] - before[i]) / delays.length)
                        .toArray(),
                delays[delays.length / 2],
                delays[(int) (delays.length * 0.99)],
                1 - delays.length / (double) calls.size());
    }

    private double[] processorMillis() throws IOException {
        double[] millis = new double[processes.length];
        for (int i = 0; i < processes.length; i++) {
            String stat = Files.readString(Path.of("/proc/" + processes[i] + "/stat"));
            // After the name: state first, user and system time twelfth and thirteenth.
            String[] field = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            millis[i] = (Double.parseDouble(field[11]) + Double.parseDouble(field[12])) * MILLIS_A_TICK;
        }
        return millis;
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(
                System.getenv("REENCUENTRO_DB_URL"), System.getenv("REENCUENTRO_DB_USER"), System.getenv("REENCUENTRO_DB_PASSWORD"));
    }

    private static void makeTables() throws SQLException {
        try (Connection database = database();
                var statement = database.createStatement()) {
            statement.execute("CREATE TABLE bench_allowed (prefix VARCHAR(8) PRIMARY KEY, allowed INT NOT NULL)");
            statement.execute("INSERT INTO bench_allowed VALUES ('5025', 1)");
            statement.execute("CREATE TABLE bench_cdr (uniqueid VARCHAR(80) PRIMARY KEY, src VARCHAR(80), dst VARCHAR(80),"
                    + " channel VARCHAR(80), start DATETIME, answer DATETIME, end DATETIME, duration INT, billsec INT,"
                    + " disposition VARCHAR(45))");
        }
    }

    private static long number(String question) throws SQLException {
        try (Connection database = database();
                var statement = database.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** A call counts once it is recorded with its end. */
    private static void awaitRecords(Way way, long wanted) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        for (long found = number(way.recorded); found < wanted; found = number(way.recorded)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException((wanted - found) + " calls of " + way.title + " were not recorded within 20 s");
            }
            Thread.sleep(500);
        }
    }
}
