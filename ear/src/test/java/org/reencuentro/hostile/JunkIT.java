package org.reencuentro.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.hostile.Routes.Route;
import org.reencuentro.it.Application;

/** Every address × what nobody would send: an answer that says what is wrong, never a fault of ours, nothing of inside. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class JunkIT {
    private static final Logger LOG = Logger.getLogger(JunkIT.class);
    private static final String NOBODY = "nobody";

    /** Most of an answer's time is waiting. */
    private static final int AT_ONCE = 8;

    private static final List<String> ROLES =
            List.of(NOBODY, "administrator", "supervisor", "caseworker", "partner_member");

    /** Their own ways out: after them the journey through the others would be a stranger's. */
    private static final Set<String> LEAVING = Set.of("/sign-in", "/sign-out");

    private static final Set<String> STREAMS = Set.of("/board/events", "/news");

    private final String base = Application.at("").toString();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Desks desks = new Desks(base, client);
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void nothingThatIsSentBreaksAnything() throws Exception {
        List<Route> routes = Routes.all();
        assertTrue(routes.size() > 50, "The routes are found: " + routes.size());
        desks.signIn();
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> thrown = routes.stream()
                    .filter(route -> !LEAVING.contains(route.path()))
                    .<Future<?>>map(route -> senders.submit(() -> {
                        throwAt(route);
                        return route;
                    }))
                    .toList();
            for (Future<?> each : thrown) {
                each.get();
            }
        } finally {
            senders.shutdownNow();
        }
        LOG.infof("Junk: %d routes, %d requests, answers by status %s", routes.size(), sent.get(), statuses);
        assertEquals(List.of(), wrong);
        assertEquals(200, send("GET", "/sign-in", NOBODY, null, Map.of()).statusCode());
    }

    private void throwAt(Route route) throws Exception {
        int turn = 0;
        for (String place : route.path().contains("{") ? Junk.PLACES : List.of("")) {
            for (String role : ROLES) {
                Junk junk = Junk.BODIES.get(turn % Junk.BODIES.size());
                turn++;
                look(route, role, send(route.method(), Junk.filled(route.path(), place), role, junk, Map.of()));
            }
        }
        String path = Junk.filled(route.path(), Junk.PLACES.get(0));
        for (Junk junk : route.method().equals("GET") ? List.<Junk>of() : Junk.BODIES) {
            look(route, ROLES.get(1 + turn % 4), send(route.method(), path, ROLES.get(1 + turn % 4), junk, Map.of()));
            turn++;
        }
        for (Map<String, String> headers : Junk.HEADERS) {
            String role = ROLES.get(turn % 5);
            turn++;
            look(route, role, send(route.method(), path, role, Junk.BODIES.get(0), headers));
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND", "QUERY")) {
            look(route, "supervisor", send(method, path, "supervisor", null, Map.of()));
        }
        look(
                route,
                "supervisor",
                send(
                        route.method(),
                        path + "?a=%25&b=%00&c=%E0&d&=&q=" + "x".repeat(2_000),
                        "supervisor",
                        null,
                        Map.of()));
    }

    private HttpResponse<String> send(String method, String path, String role, Junk junk, Map<String, String> headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Origin", base)
                .method(
                        method,
                        junk == null || method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(junk.body(), StandardCharsets.ISO_8859_1));
        if (junk != null) {
            request.header("Content-Type", junk.type());
        }
        if (!role.equals(NOBODY)) {
            request.header("Cookie", desks.cookie(role));
        }
        headers.forEach(request::setHeader);
        return answer(request);
    }

    private URI uri(String path) {
        return URI.create(base + path.replace("'", "%27").replace(" ", "%20"));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        sent.incrementAndGet();
        HttpRequest whole = request.timeout(Duration.ofSeconds(20)).build();
        boolean stream = STREAMS.contains(whole.uri().getPath());
        if (!stream) {
            try {
                return client.send(whole, HttpResponse.BodyHandlers.ofString());
            } catch (IOException fault) {
                throw new IOException(whole + " " + whole.headers().map(), fault);
            }
        }
        // A stream of news does not end; how it begins is enough.
        HttpResponse<java.io.InputStream> begun = client.send(whole, HttpResponse.BodyHandlers.ofInputStream());
        begun.body().close();
        return new Begun(begun);
    }

    private void look(Route route, String role, HttpResponse<String> answer) {
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        String body = answer.body();
        String said = role + " " + route + " " + answer.request().method() + " "
                + answer.request().uri() + " " + answer.request().headers().map() + ": " + status;
        if (status >= 500) {
            wrong.add(said.substring(0, Math.min(400, said.length())));
        }
        for (String inside :
                List.of("Exception", "\tat ", "org.jboss", "io.undertow", "org.reencuentro.", "jakarta.")) {
            if (body.contains(inside)) {
                wrong.add(said + " tells " + inside);
            }
        }
        for (String header : List.of("Content-Security-Policy", "X-Content-Type-Options", "Cache-Control")) {
            // What the parser of the protocol refuses has no more than a status.
            if (answer.headers().firstValue(header).isEmpty() && !(status == 400 && body.isEmpty())) {
                wrong.add(said + " lacks " + header);
            }
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean plain = answer.headers().firstValue("Content-Encoding").isEmpty();
        if (plain && type.startsWith("text/html") && !body.isEmpty() && !body.startsWith("<!doctype html>")) {
            wrong.add(said + " is no page: " + body.substring(0, Math.min(60, body.length())));
        }
        if (status >= 400 && !body.isEmpty() && route.kiosk() && !type.startsWith("application/problem+json")) {
            wrong.add(said + " is " + type);
        }
    }
}
