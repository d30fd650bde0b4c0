import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** More than a hall ever says at once: questions of the dialplan, and events of the exchange. */
final class Crowds {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int STACK = 128 * 1024;

    private Crowds() {}

    // ---- questions ----

    /** What became of one question. */
    enum Answer {
        /** The call is permitted, or not, within the three seconds for which a phone waits. */
        ANSWERED,
        /** Nobody had time, and it was said at once: the exchange decides by itself. */
        TURNED_AWAY,
        /** Nothing was said for three seconds. */
        SILENCE
    }

    /** @param nanos from the question until that */
    record Asked(Answer answer, long nanos) {}

    /** Asks from that many phones at the same moment whether they may call, by FastAGI as Asterisk does. */
    static List<Asked> ask(int port, int sessions, String line) throws InterruptedException {
        List<Asked> asked = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        CountDownLatch begin = new CountDownLatch(1);
        for (int i = 0; i < sessions; i++) {
            String attempt = "crowd-" + System.nanoTime() + "." + i;
            Thread thread = new Thread(
                    null,
                    () -> {
                        try {
                            begin.await();
                            Asked one = ask(port, line, attempt);
                            synchronized (asked) {
                                asked.add(one);
                            }
                        } catch (InterruptedException end) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    attempt,
                    STACK);
            thread.start();
            threads.add(thread);
        }
        begin.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return asked;
    }

    private static Asked ask(int port, String line, String attempt) {
        long from = System.nanoTime();
        boolean answered = false;
        try (Socket socket = new Socket(HERE, port)) {
            socket.setSoTimeout(3_000);
            OutputStream out = socket.getOutputStream();
            out.write(("agi_network: yes\nagi_network_script: authorise\nagi_request: agi://127.0.0.1:" + port
                            + "/authorise\nagi_channel: PJSIP/" + line + "-1\nagi_language: es\nagi_type: PJSIP\nagi_uniqueid: "
                            + attempt + "\nagi_arg_1: " + line + "\nagi_arg_2: es\nagi_arg_3: 0050255512356\nagi_arg_4: " + attempt
                            + "\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                answered |= command.contains("FC_AUTH");
                out.write("200 result=1\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            // Too many for the port itself, or nobody spoke.
        }
        long nanos = System.nanoTime() - from;
        if (nanos > TimeUnit.SECONDS.toNanos(3)) {
            return new Asked(Answer.SILENCE, nanos);
        }
        return new Asked(answered ? Answer.ANSWERED : Answer.TURNED_AWAY, nanos);
    }

    // ---- events ----

    /**
     * Stands between the application and the exchange's manager, hands everything on, and says events of its own in between,
     * as a far bigger exchange would: states of lines, and what calls do that the application has never permitted.
     */
    static final class Storm {
        private final AtomicLong told = new AtomicLong();
        private volatile int perMillisecond;

        /** Listens at a port from now on, and hands on to another. */
        Storm(int port, int to) throws IOException {
            ServerSocket server = new ServerSocket(port, 5, HERE);
            begin(() -> {
                while (true) {
                    Socket near = server.accept();
                    try {
                        Socket far = new Socket(HERE, to);
                        begin(() -> handOn(near, far));
                        begin(() -> tell(far, near));
                    } catch (IOException nobody) {
                        near.close();
                    }
                }
            });
        }

        /** Events a second from now on; 0 for none but the exchange's own. */
        void blow(int perSecond) {
            perMillisecond = perSecond / 1_000;
        }

        /** How many events were told that are not the exchange's own. */
        long told() {
            return told.get();
        }

        private static void handOn(Socket from, Socket into) throws IOException {
            try (from;
                    into) {
                from.getInputStream().transferTo(into.getOutputStream());
            }
        }

        /** Whole messages at a time, so that an event never falls into another. */
        private void tell(Socket exchange, Socket application) throws IOException {
            try (exchange;
                    application) {
                InputStream in = exchange.getInputStream();
                OutputStream out = new BufferedOutputStream(application.getOutputStream(), 1 << 16);
                Thread storm = new Thread(() -> storm(out, application));
                storm.setDaemon(true);
                boolean greeted = false;
                StringBuilder message = new StringBuilder();
                for (int next = in.read(); next >= 0; next = in.read()) {
                    message.append((char) next);
                    boolean whole = greeted
                            ? next == '\n' && message.length() > 3 && message.indexOf("\r\n\r\n", message.length() - 4) >= 0
                            : next == '\n';
                    if (whole) {
                        synchronized (out) {
                            out.write(message.toString().getBytes(StandardCharsets.ISO_8859_1));
                            out.flush();
                        }
                        message.setLength(0);
                        if (!greeted) {
                            greeted = true;
                            storm.start();
                        }
                    }
                }
            }
        }

        private void storm(OutputStream out, Socket application) {
            long next = System.nanoTime();
            long number = 0;
            while (!application.isClosed()) {
                next += TimeUnit.MILLISECONDS.toNanos(1);
                int now = perMillisecond;
                if (now == 0) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                    next = System.nanoTime();
                    continue;
                }
                StringBuilder events = new StringBuilder();
                for (int i = 0; i < now; i++, number++) {
                    events.append(event(number));
                }
                try {
                    synchronized (out) {
                        out.write(events.toString().getBytes(StandardCharsets.US_ASCII));
                        out.flush();
                    }
                } catch (IOException gone) {
                    return;
                }
                told.addAndGet(now);
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }

        private static String event(long number) {
            return number % 2 == 0
                    ? "Event: DeviceStateChange\r\nPrivilege: call,all\r\nDevice: PJSIP/far-" + number % 500 + "\r\nState: "
                            + (number % 4 == 0 ? "INUSE" : "NOT_INUSE") + "\r\n\r\n"
                    : "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: FreeCall\r\nStage: talking\r\nCall: far-" + number
                            + ".1\r\nEndpoint: far-" + number % 500 + "\r\n\r\n";
        }

        private interface Work {
            void go() throws IOException;
        }

        private static void begin(Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.go();
                } catch (IOException ended) {
                    // One side has closed.
                }
            });
            thread.setDaemon(true);
            thread.start();
        }
    }
}
