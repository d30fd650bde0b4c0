import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People at all phones of a hall who call again and again: most talk, some find the family's line busy, some give up while it
 * rings. Each call is a row of what its phone saw, {@code number line kind planned lifted placed family over how}, separated by
 * tabs: seconds of talk that were planned, milliseconds since 1970 (0 where it did not come to that), and {@code done} or what
 * went wrong.
 *
 * <pre>
 * Callers LINES PORT CALLS SEED UNTIL STOP ROWS   at least so many calls, and until the file STOP is there, never after UNTIL
 * </pre>
 */
final class Callers {
    private static final String TO_NUMBER = "heard,1,heard,1,heard";

    private final Path lines;
    private final int port;
    private final int calls;
    private final long seed;
    private final long until;
    private final Path stop;
    private final PrintWriter rows;
    private final AtomicInteger lifted = new AtomicInteger();
    private final AtomicInteger placed = new AtomicInteger();

    private Callers(String[] arguments) throws IOException {
        lines = Path.of(arguments[0]);
        port = Integer.parseInt(arguments[1]);
        calls = Integer.parseInt(arguments[2]);
        seed = Long.parseLong(arguments[3]);
        until = Long.parseLong(arguments[4]);
        stop = Path.of(arguments[5]);
        rows = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[6])), true);
    }

    public static void main(String[] arguments) throws Exception {
        new Callers(arguments).run();
    }

    private void run() throws IOException, InterruptedException {
        List<Thread> people = new ArrayList<>();
        for (String row : Files.readAllLines(lines)) {
            String[] field = row.split(",", -1);
            if (field.length == 4 && field[1].equals("phone")) {
                Random chance = new Random(seed * 1000 + people.size());
                people.add(new Thread(() -> callAgainAndAgain(field[0], chance)));
            }
        }
        people.forEach(Thread::start);
        for (Thread each : people) {
            each.join();
        }
    }

    private boolean enough() {
        return System.currentTimeMillis() >= until || placed.get() >= calls && Files.exists(stop);
    }

    private void callAgainAndAgain(String line, Random chance) {
        while (!enough()) {
            try {
                Thread.sleep(500 + chance.nextInt(3000));
                new Call(line, chance).make();
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private enum Kind {
        TALK,
        BUSY,
        GIVE_UP
    }

    /** One time off hook. */
    private final class Call {
        private final String line;
        private final Kind kind;
        private final double planned;
        private final String number;
        private long liftedAt;
        private long placedAt;
        private long familyAt;

        Call(String line, Random chance) {
            this.line = line;
            int of = chance.nextInt(20);
            kind = of == 0 ? Kind.BUSY : of <= 2 ? Kind.GIVE_UP : Kind.TALK;
            planned = kind == Kind.TALK ? 5 + chance.nextInt(20) : 2 + chance.nextInt(5);
            // The last two digits choose who is at home (docker/asterisk/etc/extensions.conf).
            int end = kind == Kind.BUSY ? 0 : kind == Kind.GIVE_UP ? 1 : 4 + chance.nextInt(96);
            number = String.format(Locale.ROOT, "55%04d%02d", chance.nextInt(10_000), end);
        }

        void make() {
            String how = "done";
            Phone phone = null;
            liftedAt = System.currentTimeMillis();
            try {
                phone = new Phone(options(), told -> {});
                phone.lift();
                for (String step : TO_NUMBER.split(",")) {
                    phone.step(step);
                }
                phone.step(number + "#");
                phone.step("heard");
                placedAt = System.currentTimeMillis();
                placed.incrementAndGet();
                phone.step("1");
                speak(phone);
                phone.hangUp();
            } catch (Exception wrong) {
                how = wrong instanceof Phone.Failed ? wrong.getMessage() : wrong.toString();
            }
            long over = System.currentTimeMillis();
            close(phone);
            rows.printf(
                    Locale.ROOT,
                    "%d\t%s\t%s\t%.0f\t%d\t%d\t%d\t%d\t%s%n",
                    lifted.incrementAndGet(),
                    line,
                    kind,
                    planned,
                    liftedAt,
                    placedAt,
                    familyAt,
                    over,
                    how);
        }

        private Map<String, String> options() {
            return new HashMap<>(Map.of("lines", lines.toString(), "line", line, "port", Integer.toString(port), "no-register", ""));
        }

        private void speak(Phone phone) throws Exception {
            switch (kind) {
                case TALK -> {
                    phone.step("family");
                    familyAt = System.currentTimeMillis();
                    phone.step("talk " + planned);
                }
                case BUSY -> {
                    phone.step("heard");
                    phone.step("wait 2");
                }
                case GIVE_UP -> phone.step("wait " + planned);
            }
        }

        private static void close(Phone phone) {
            try {
                if (phone != null) {
                    phone.close();
                }
            } catch (Exception gone) {
                // The exchange had hung up, or is dead.
            }
        }
    }
}
