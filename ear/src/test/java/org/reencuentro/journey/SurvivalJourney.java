package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The application dies, is away, or hangs while people call: every call is made, and recorded once. */
class SurvivalJourney {
    private static final Duration START = Duration.ofSeconds(150);
    private static final String LINE = "tel-1";

    private Supervision supervision;
    private List<String> before;

    @BeforeEach
    void rememberTheCallsBefore() throws IOException, InterruptedException {
        supervision = Supervision.signIn();
        before = calls().stream().map(call -> call.get("id")).toList();
    }

    /** Whatever happened: the next journey finds everything running as usual. */
    @AfterEach
    void startAgain() {
        signal("CONT");
        start(Map.of());
    }

    private List<Map<String, String>> calls() throws IOException, InterruptedException {
        return supervision.list("/calls.json");
    }

    /** The calls that are there now and were not before, once none of them is open. */
    private List<Map<String, String>> newCalls() {
        return within(Duration.ofSeconds(30), () -> {
            try {
                List<Map<String, String>> found = calls().stream()
                        .filter(call -> !before.contains(call.get("id")))
                        .toList();
                boolean over = !found.isEmpty()
                        && found.stream().allMatch(call -> call.get("state").equals("ENDED"));
                return over ? found : null;
            } catch (IOException | InterruptedException notYet) {
                return null;
            }
        });
    }

    private static <T> T within(Duration time, Supplier<T> look) {
        Instant end = Instant.now().plus(time);
        while (true) {
            T found = look.get();
            if (found != null) {
                return found;
            }
            assertTrue(Instant.now().isBefore(end), "not within " + time);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static void signal(String name) {
        try {
            String pid = Files.readString(Instance.data().resolve("run/application.pid"))
                    .split(" ", 2)[0];
            Instance.run(Duration.ofSeconds(5), Map.of(), "kill", "-" + name, pid);
        } catch (IOException none) {
            // It does not run.
        }
    }

    private static void start(Map<String, String> environment) {
        Instance.Said said =
                Instance.run(START, environment, System.getProperty("journeys.script"), "start", "--as-built");
        assertEquals(0, said.exit(), said.said());
    }

    private static CompletableFuture<Instance.Said> lift(String keys) {
        return CompletableFuture.supplyAsync(() -> HallPhone.keys(LINE, keys));
    }

    private static Map<String, String> only(List<Map<String, String>> calls) {
        assertEquals(1, calls.size(), calls::toString);
        return calls.get(0);
    }

    @Test
    void theApplicationIsKilledWhileTheyTalkAndTheCallGoesOnAndItsRecordCompletes() {
        CompletableFuture<Instance.Said> phone = lift(HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 28");
        within(Duration.ofSeconds(30), () -> {
            try {
                return calls().stream()
                        .filter(call -> call.get("state").equals("TALKING"))
                        .findFirst()
                        .orElse(null);
            } catch (IOException | InterruptedException notYet) {
                return null;
            }
        });
        signal("KILL");
        phone.join();

        String[] line = HallPhone.last(LINE);
        double talked = Double.parseDouble(line[7]) - Double.parseDouble(line[6]);
        assertTrue(talked > 20, "the call ended with the application, after " + talked + " s");
        start(Map.of());
        Map<String, String> call = only(newCalls());
        assertEquals("TALKED", call.get("outcome"));
        assertEquals("APPLICATION", call.get("permission"));
        assertEquals((int) talked, Integer.parseInt(call.get("talkSeconds")), 1);
    }

    @Test
    void theApplicationIsAwayAndTheCallIsMadeAndRecordedLaterOnce() {
        signal("KILL");
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 6");

        assertEquals("local", HallPhone.last(LINE)[4]);
        start(Map.of());
        Map<String, String> call = only(newCalls());
        assertEquals("LOCAL", call.get("permission"));
        assertEquals("TALKED", call.get("outcome"));
        assertEquals("56", call.get("lastTwo"));
    }

    @Test
    void whatWasSwitchedOffStaysOffWhileTheApplicationIsAway() throws IOException {
        Path terms = Instance.data().resolve("asterisk/policy/terms");
        within(Duration.ofSeconds(15), () -> Files.exists(terms) ? terms : null);
        signal("KILL");
        String said = Files.readString(terms);
        Files.writeString(terms, said.replace("on|", "off|"));
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 6");
        assertEquals("REFUSED", HallPhone.last(LINE)[8]);
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,1572,#,heard,1,wait 6");
        assertEquals("ANSWER", HallPhone.last(LINE)[8]);
        start(Map.of());
        within(Duration.ofSeconds(20), () -> {
            try {
                return Files.readString(terms).equals(said) ? said : null;
            } catch (IOException notYet) {
                return null;
            }
        });
    }

    @Test
    void theApplicationHangsAndTheCallerIsTakenOnWithinSeconds() {
        signal("STOP");
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 10");

        String[] line = HallPhone.last(LINE);
        assertEquals("local", line[4]);
        assertEquals("ANSWER", line[8]);
        double taken = Double.parseDouble(line[6]) - Double.parseDouble(line[5]);
        assertTrue(taken <= 6.5, "the family lifts after two seconds; the caller waited " + taken + " s");
        signal("CONT");
        assertEquals("TALKED", only(newCalls()).get("outcome"));
    }

    @Test
    void withoutTheApplicationTheMenuSaysWhatCannotBeAndAPersonComesAndCallsAreMade() {
        signal("KILL");
        Heard heard =
                HallPhone.hear(LINE, "heard,1,heard,2,wait 9,3,wait 9,4,wait 9,1,wait 3,55123456,#,wait 3,1,wait 6");

        assertEquals(3, heard.times("es/not-now"));
        assertEquals(3, heard.times("es/person-coming"));
        assertEquals("", heard.missing("es/not-now", "es/person-coming", "es/number-ask", "es/number-is"));
        assertEquals("local", HallPhone.last(LINE)[4]);
        start(Map.of());
        assertEquals("TALKED", only(newCalls()).get("outcome"));
    }

    @Test
    void theApplicationHangsWhileSomebodyAsksAndTheyAreNotLeftWaiting() {
        CompletableFuture<Heard> phone = CompletableFuture.supplyAsync(
                () -> HallPhone.hear(LINE, "heard,1,heard,3,heard,2846,wait 8,2846,wait 26"));
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(7));
        signal("STOP");
        Heard heard = phone.join();

        assertEquals("", heard.missing("es/pin-again", "es/moment", "es/not-now", "es/person-coming"));
        assertEquals(0, heard.times("es/ticket-is"));
    }

    @Test
    void aCallIsEndedAtItsMaximumAndThePhoneStaysWithThePerson() {
        Instance.Said stopped = Instance.script(Duration.ofSeconds(60), "stop");
        assertEquals(0, stopped.exit(), stopped.said());
        start(Map.of("REENCUENTRO_CALL_MAXIMUM_SECONDS", "20"));
        HallPhone.keys(LINE, HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 24,heard,wait 2");

        Map<String, String> call = only(newCalls());
        assertEquals("TALKED", call.get("outcome"));
        assertEquals(20, Integer.parseInt(call.get("talkSeconds")), 1);
        Instance.script(Duration.ofSeconds(60), "stop");
    }
}
