package org.reencuentro.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.hostile.Routes.Route;
import org.reencuentro.it.Application;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;

/**
 * Every address of the office × every role, over HTTP: nobody comes in without signing in, and what a role may never do
 * is answered to the letter as an address that there is not.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DoorsIT {
    private static final Logger LOG = Logger.getLogger(DoorsIT.class);

    /** Most of an answer's time is waiting. */
    private static final int AT_ONCE = 8;

    /** Where the same operation has one page for the hall's people and one for an organisation's own. */
    private static final Map<String, Role> OTHERS_PAGE =
            Map.of("/accounts", Role.PARTNER_COORDINATOR, "/partner/members", Role.ADMINISTRATOR);

    /** What takes, besides the role, a right that the demonstration's analyst was not given. */
    private static final Set<Operation> BY_RIGHT = Set.of(Operation.LIST_EXPORTS);

    private final String base = Application.at("").toString();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Desks desks = new Desks(base, client);
    private final Map<String, Said> absent = new ConcurrentHashMap<>();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

    /** What can tell one answer from another. */
    private record Said(int status, Map<String, List<String>> headers, String body) {
        static Said of(HttpResponse<InputStream> answer, String body) {
            Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
            headers.remove("date");
            return new Said(answer.statusCode(), headers, body);
        }
    }

    @Test
    void everyAddressIsADoor() throws Exception {
        desks.signIn();
        List<Route> doors = Routes.all().stream()
                .filter(route -> !route.kiosk() && route.door().isPresent())
                .toList();
        assertTrue(doors.size() > 80, "The doors are found: " + doors.size());
        ExecutorService knocking = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> knocked = doors.stream()
                    .filter(route -> !program(route))
                    .<Future<?>>map(route -> knocking.submit(() -> {
                        stranger(route);
                        for (Role role : Desks.ROLES) {
                            knock(route, role);
                        }
                        return route;
                    }))
                    .toList();
            for (Future<?> each : knocked) {
                each.get();
            }
        } finally {
            knocking.shutdownNow();
        }
        LOG.infof("Doors: %d addresses, %s", doors.size(), counts);
        assertEquals(List.of(), wrong);
    }

    /** Those that open to tokens and keys alone are tried with these elsewhere. */
    private static boolean program(Route route) {
        return route.path().startsWith("/api/partner/") || route.path().startsWith("/api/operator/");
    }

    private static boolean machine(String path) {
        return path.startsWith("/api/") || path.endsWith(".json") || path.equals("/board/events");
    }

    private void stranger(Route route) throws IOException, InterruptedException {
        Said said = ask(route.method(), path(route), null);
        String location = String.join("", said.headers().getOrDefault("location", List.of()));
        boolean kept = machine(route.path())
                ? said.status() == 401
                : said.status() == 303 && URI.create(location).getPath().equals("/sign-in");
        note(kept, "kept from strangers", route + " lets strangers: " + said.status() + " " + location);
    }

    private void knock(Route route, Role role) throws IOException, InterruptedException {
        Said said = ask(route.method(), path(route), role);
        if (may(route, role)) {
            boolean alone = route.method().equals("GET") && !route.path().contains("{");
            boolean opened = alone ? said.status() < 400 : said.status() != 403 && said.status() < 500;
            note(opened, "opened to whoever may", route + " is shut to " + role + ": " + said.status());
        } else {
            note(
                    said.equals(absent(route, role)),
                    "as if absent",
                    route + " is not as if absent to " + role + ": " + said + " instead of " + absent(route, role));
        }
    }

    private static boolean may(Route route, Role role) {
        Operation door = route.door().orElseThrow();
        return Policy.could(role, door)
                && OTHERS_PAGE.get(route.path()) != role
                && !(role == Role.ANALYST && BY_RIGHT.contains(door));
    }

    /** The answer to an address that there is not, of the same kind. */
    private Said absent(Route route, Role role) throws IOException, InterruptedException {
        String nowhere = machine(route.path()) ? "/nothing/here.json" : "/nothing/here";
        String key = route.method() + nowhere + role;
        if (!absent.containsKey(key)) {
            absent.put(key, ask(route.method(), nowhere, role));
        }
        return Objects.requireNonNull(absent.get(key));
    }

    private static String path(Route route) {
        return Junk.filled(route.path(), Junk.PLACES.get(0));
    }

    private void note(boolean right, String kind, String fault) {
        counts.merge(right ? kind : "wrong", 1, Integer::sum);
        if (!right) {
            wrong.add(fault);
        }
    }

    /** Where a file is handed in; of another kind of body nobody there would even be asked who they are. */
    private static boolean takesFiles(String path) {
        return path.endsWith("/manifest") || path.equals("/timetable");
    }

    private Said ask(String method, String path, Role role) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .header("Origin", base)
                .method(method, BodyPublishers.noBody());
        if (method.equals("POST")) {
            request.header(
                    "Content-Type",
                    takesFiles(path) ? "multipart/form-data; boundary=none" : "application/x-www-form-urlencoded");
        }
        if (role != null) {
            request.header("Cookie", desks.cookie(role.name()));
        }
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            // The stream of the board never ends; that it began is enough.
            boolean stream = answer.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.startsWith("text/event-stream"))
                    .isPresent();
            return Said.of(answer, stream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
