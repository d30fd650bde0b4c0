package org.reencuentro.provider;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks providers: 2 seconds to connect, 5 seconds in all, 256 KiB at most, no redirects, and only where {@link Reach}
 * allows. Of one machine no more than four things are asked at once, so that a slow one keeps nobody waiting for another.
 * Safe for use by many threads.
 */
@ApplicationScoped
class Wire {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 4;

    private Reach reach;
    private HttpClient client;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    protected Wire() {}

    @Inject
    Wire(Reach reach) {
        this.reach = reach;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What stands at an address. */
    Resource read(URL url) throws IOException {
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(URI.create(url.toString())));
        if (answer.statusCode() != HTTPResponse.SC_OK) {
            throw new IOException("Answered " + answer.statusCode());
        }
        return new Resource(
                answer.body(), answer.headers().firstValue("Content-Type").orElse(null));
    }

    /** The answer to a request of the protocol. */
    ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI());
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        request.method(
                asked.getMethod().name(),
                Optional.ofNullable(asked.getBody())
                        .map(BodyPublishers::ofString)
                        .orElseGet(BodyPublishers::noBody));
        HttpResponse<String> answer = ask(request);
        HTTPResponse given = new HTTPResponse(answer.statusCode());
        given.setBody(answer.body());
        Optional<String> type = answer.headers().firstValue("Content-Type");
        if (type.isPresent()) {
            try {
                given.setContentType(type.get());
            } catch (ParseException malformed) {
                throw new IOException("Answered with a malformed type", malformed);
            }
        }
        return given;
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) throws IOException {
        HttpRequest ready =
                request.timeout(WHOLE).header("Accept", "application/json").build();
        if (!reach.allows(ready.uri())) {
            throw new IOException("Not allowed to ask there");
        }
        Semaphore place = places.computeIfAbsent(ready.uri().getAuthority(), any -> new Semaphore(AT_ONCE));
        if (!place.tryAcquire()) {
            throw new IOException("Asked too much at once");
        }
        try {
            return answer(ready);
        } finally {
            place.release();
        }
    }

    private HttpResponse<String> answer(HttpRequest ready) throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(ready, head -> new BoundedText(StandardCharsets.UTF_8));
        try {
            return answer.get(WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException fault) {
            answer.cancel(true);
            throw new IOException("No answer", fault);
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("No answer", stop);
        }
    }
}
