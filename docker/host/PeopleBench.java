import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Searches in the office as the page of a caseworker does: posts what is typed, reads whom the answer shows.
 *
 * <pre>
 * PeopleBench BASE QUESTIONS SECONDS wait   until the first question is answered with the one who is meant
 * PeopleBench BASE QUESTIONS SECONDS ask    times and recall of the questions, asked three times, or as many as there is time for
 * </pre>
 */
class PeopleBench {
    private static final Pattern PERSON =
            Pattern.compile("href=\"/people/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})[\"/?#]");
    private static final int COLD = 100;
    private static final double BAR = 15;

    /** The least that anybody looks at an answer before the next question. */
    private static final int LOOKING_MILLIS = 50;

    private final String base;
    private final String cookie;

    // An HTTP/1.1 connection that stays open, as a browser's does.
    private final HttpClient client = client();

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Runnable::run)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private record Question(String meant, String kind, String text) {}

    PeopleBench(String base, String email, String password) throws IOException, InterruptedException {
        this.base = base;
        HttpResponse<String> answer = post("/sign-in", "email=" + encoded(email) + "&password=" + encoded(password), "");
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Signing in was answered with " + answer.statusCode());
        }
        cookie = answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    public static void main(String... words) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(words[1]));
        String[] account = lines.get(0).split("\t");
        List<Question> questions = lines.stream()
                .skip(1)
                .map(line -> line.split("\t", 3))
                .map(parts -> new Question(parts[0], parts[1], parts[2]))
                .toList();
        long until = System.nanoTime() + Duration.ofSeconds(Long.parseLong(words[2])).toNanos();
        PeopleBench bench = new PeopleBench(words[0], account[0], account[1]);
        if (words[3].equals("wait")) {
            bench.await(questions, until);
        } else {
            bench.ask(questions, until);
        }
    }

    private void await(List<Question> questions, long until) throws Exception {
        String last = "nothing";
        Question easy = questions.stream().filter(each -> each.kind().equals("EXACT")).findFirst().orElse(questions.get(0));
        while (System.nanoTime() < until) {
            HttpResponse<String> page = search(easy.text());
            if (page.statusCode() == 200 && shown(page.body()).contains(easy.meant())) {
                return;
            }
            last = page.statusCode() + " with " + shown(page.body()).size() + " people at " + page.uri();
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
                    .join();
        }
        throw new IllegalStateException("The last answer was " + last);
    }

    /**
     * Asks all questions three times. The first time a server that was started a moment ago is still compiling what it runs,
     * and answers caseworkers for weeks after that. Then as people do, who look at an answer before they ask again: that is
     * what the bar is for. At last one question at the heels of the other, when all that a search needs is still at hand.
     */
    private void ask(List<Question> questions, long until) throws Exception {
        Round warming = round(questions, until, 0);
        int cold = Math.min(COLD, warming.times().size());
        tell("search over HTTP, first " + cold, sorted(warming.times().subList(0, cold)), "");
        tell("search over HTTP, warming up", sorted(warming.times().subList(cold, warming.times().size())), "");
        Round steady = round(questions, until, LOOKING_MILLIS);
        double[] times = sorted(steady.times());
        boolean met = times.length == questions.size() && at(times, 0.95) <= BAR;
        tell("search over HTTP, steady", times, "   bar p95 15 ms " + (met ? "met" : "NOT MET"));
        System.out.printf(
                Locale.ROOT,
                "  over HTTP: recall@1 %.4f   recall@10 %.4f   (%d)%n",
                (double) steady.first() / Math.max(1, times.length),
                (double) steady.near() / Math.max(1, times.length),
                times.length);
        tell("search over HTTP, no pause", sorted(round(questions, until, 0).times()), "");
    }

    private record Round(List<Double> times, int first, int near) {}

    /** As many of the questions as there is time for. */
    private Round round(List<Question> questions, long until, int pause) throws Exception {
        List<Double> times = new ArrayList<>();
        int first = 0;
        int near = 0;
        for (Question each : questions) {
            if (System.nanoTime() > until) {
                System.out.println(
                        "  time was up after " + times.size() + " of " + questions.size() + " questions over HTTP");
                break;
            }
            long begun = System.nanoTime();
            HttpResponse<String> page = search(each.text());
            double took = (System.nanoTime() - begun) / 1e6;
            Thread.sleep(pause);
            times.add(took);
            if (page.statusCode() != 200) {
                throw new IllegalStateException("A search was answered with " + page.statusCode());
            }
            int place = List.copyOf(shown(page.body())).indexOf(each.meant());
            first += place == 0 ? 1 : 0;
            near += place >= 0 && place < 10 ? 1 : 0;
        }
        return new Round(times, first, near);
    }

    private static void tell(String what, double[] sorted, String after) {
        if (sorted.length > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-30s median %8.1f   p95 %8.1f   p99 %8.1f ms   (%d)%s%n",
                    what,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    sorted.length,
                    after);
        }
    }

    private static double[] sorted(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(time -> time).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private HttpResponse<String> search(String text) throws IOException, InterruptedException {
        return post("/people", "part=found&q=" + encoded(text), cookie);
    }

    /** Those on the page, in its order. */
    private static Set<String> shown(String page) {
        Set<String> shown = new LinkedHashSet<>();
        Matcher matcher = PERSON.matcher(page);
        while (matcher.find()) {
            shown.add(matcher.group(1));
        }
        return shown;
    }

    private HttpResponse<String> post(String path, String form, String with) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Origin", base)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!with.isEmpty()) {
            request.header("Cookie", with);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
