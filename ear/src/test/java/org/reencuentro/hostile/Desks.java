package org.reencuentro.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reencuentro.journey.Instance;
import org.reencuentro.policy.Role;

/**
 * The invented people of the demonstration, each signed in once for all tests of a run: what one test sends counts as
 * guesses at their passwords, and the next to sign in would have to wait.
 */
final class Desks {
    static final List<Role> ROLES = List.of(
            Role.FLIGHT_DESK,
            Role.CASEWORKER,
            Role.CHILD_PROTECTION,
            Role.PSYCHOLOGIST,
            Role.SUPERVISOR,
            Role.ANALYST,
            Role.PARTNER_MEMBER,
            Role.PARTNER_COORDINATOR,
            Role.ADMINISTRATOR);

    private static final Map<String, String> COOKIES = new HashMap<>();

    private final String base;
    private final HttpClient client;

    Desks(String base, HttpClient client) {
        this.base = base;
        this.client = client;
    }

    /** Signs everybody in, before anything else is sent. */
    void signIn() throws IOException, InterruptedException {
        for (Role role : ROLES) {
            cookie(role.name());
        }
    }

    /** The cookie of whoever has this role. */
    String cookie(String role) throws IOException, InterruptedException {
        String key = role.toLowerCase(Locale.ROOT);
        synchronized (COOKIES) {
            if (!COOKIES.containsKey(key)) {
                COOKIES.put(key, signIn(key));
            }
            return COOKIES.get(key);
        }
    }

    private String signIn(String role) throws IOException, InterruptedException {
        Instance.Account account = account(role);
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Origin", base)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "email=" + encoded(account.email()) + "&password=" + encoded(account.password())))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(303, answer.statusCode(), role);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Instance.Account account(String role) throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("it.data"), "accounts.txt")).stream()
                .map(line -> line.split("\\s+"))
                .filter(words -> words.length == 3 && words[0].equals(role.toLowerCase(Locale.ROOT)))
                .map(words -> new Instance.Account(words[0], words[1], words[2]))
                .findFirst()
                .orElseThrow();
    }
}
