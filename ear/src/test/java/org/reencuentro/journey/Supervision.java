package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The supervisor of the demonstration hall, reading lists as programs do. */
final class Supervision {
    private static final Pattern ROW = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"?([^\",}]*)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String cookie;

    private Supervision(String cookie) {
        this.cookie = cookie;
    }

    static Supervision signIn() throws IOException, InterruptedException {
        Instance.Account account = Instance.account("supervisor");
        String form = "email=" + URLEncoder.encode(account.email(), StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(account.password(), StandardCharsets.UTF_8);
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Instance.at("/sign-in")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", Instance.at(""))
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        return new Supervision(
                answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0]);
    }

    /** The flat objects of a list, as fields by name; what is no text is its JSON. */
    List<Map<String, String>> list(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(Instance.at(path)))
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return ROW.matcher(answer.body())
                .results()
                .map(row -> fields(row.group()))
                .toList();
    }

    private static Map<String, String> fields(String object) {
        Map<String, String> fields = new HashMap<>();
        FIELD.matcher(object).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }
}
