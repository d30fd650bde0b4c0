import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Reads long lists as a caseworker, somebody of a partner and the partner's program do, page after page, and answers.
 *
 * <pre>
 * ListBench BASE ACCOUNTS                with the caseworker, the member and the token, a line each
 * ListBench BASE ACCOUNTS NAME=PATH...   as the first of the accounts, some lists alone
 * </pre>
 */
class ListBench {
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern BEFORE = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"");
    private static final Pattern NEXT_OF_PROGRAM = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern SINCE = Pattern.compile("\"since\":\"([^\"]+)\"");
    private static final Pattern REFERRAL = Pattern.compile("href=\"(/partner/referrals/[0-9a-f-]{36})\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"#]*assets/[^\"#]+)");
    private static final int DEEP = 200;
    private static final int WARM = 150;
    private static final int TIMES = 200;
    private static final int TIMES_OF_PROGRAM = 40; // 120 in a minute are let in
    private static final int ACCEPTED = 60;
    private static final double BAR_MILLIS = 30;
    private static final double BAR_DEEP = 1.2;
    private static final int BAR_BYTES = 25 * 1024;

    private final String base;
    private double took;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Runnable::run)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private record Visitor(String header, String value) {}

    ListBench(String base) {
        this.base = base;
    }

    public static void main(String... words) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(words[1]));
        ListBench bench = new ListBench(words[0]);
        Visitor hall = bench.signedIn(lines.get(0));
        if (words.length > 2) {
            bench.lists(hall, Arrays.copyOfRange(words, 2, words.length));
            return;
        }
        Visitor partner = bench.signedIn(lines.get(1));
        Visitor program = new Visitor("Authorization", "Bearer " + lines.get(2));
        bench.warmUp(hall, "/referrals?answer=waiting", "/referrals?answer=owed", "/referrals", "/requests");
        bench.warmUp(partner, "/partner", "/partner/promised");
        System.out.println("  pages over HTTP in ms; page " + DEEP + " or the last of a shorter list");
        bench.list("partner, to answer", partner, "/partner");
        bench.list("partner, promised", partner, "/partner/promised");
        bench.list("hall, without answer", hall, "/referrals?answer=waiting");
        bench.list("hall, owed", hall, "/referrals?answer=owed");
        bench.list("hall, supervisors told", hall, "/referrals?answer=escalated");
        bench.list("hall, all referrals", hall, "/referrals");
        bench.list("hall, open requests", hall, "/requests");
        bench.program("program, to answer", program, "/api/partner/referrals", NEXT_OF_PROGRAM, "?after=");
        bench.program("program, changes since", program, "/api/partner/referrals?since=", SINCE, "?since=");
        bench.accept(partner);
    }

    private void lists(Visitor visitor, String... lists) throws Exception {
        for (String each : lists) {
            warmUp(visitor, each.split("=", 2)[1]);
        }
        System.out.println("  pages over HTTP in ms; page " + DEEP + " or the last of a shorter list");
        for (String each : lists) {
            String[] parts = each.split("=", 2);
            list(parts[0], visitor, parts[1]);
        }
    }

    /** Until the server has compiled what it runs most. */
    private void warmUp(Visitor visitor, String... pages) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            for (String each : pages) {
                get(visitor, each);
            }
        }
    }

    private Visitor signedIn(String account) throws IOException, InterruptedException {
        String[] parts = account.split("\t");
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Origin", base)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=" + encoded(parts[0]) + "&password=" + encoded(parts[1]))),
                303);
        return new Visitor(
                "Cookie",
                answer.headers().allValues("Set-Cookie").stream()
                        .map(each -> each.split(";", 2)[0])
                        .collect(Collectors.joining("; ")));
    }

    /** Where pages are linked: follows to the deep page, and measures it, the first, and the way back from the deep one. */
    private void list(String name, Visitor visitor, String first) throws Exception {
        String deep = first;
        int pages = 1;
        Optional<String> next = link(NEXT, text(get(visitor, first)));
        while (next.isPresent() && pages < DEEP) {
            deep = next.get();
            pages++;
            next = link(NEXT, text(get(visitor, deep)));
        }
        String back = link(BEFORE, text(get(visitor, deep))).orElse(first);
        measure(name, visitor, TIMES, pages, first, deep, back);
    }

    /** The same for a program, whose pages say where the next begins. */
    private void program(String name, Visitor visitor, String first, Pattern next, String parameter) throws Exception {
        String deep = first;
        int pages = 1;
        String page = text(get(visitor, first));
        Optional<String> cursor = link(next, page);
        while (cursor.isPresent() && pages < DEEP / 4 && !page.contains("\"more\":false")) {
            deep = "/api/partner/referrals" + parameter + cursor.get();
            pages++;
            page = text(get(visitor, deep));
            cursor = link(next, page);
        }
        measure(name, visitor, TIMES_OF_PROGRAM, pages, first, deep, "");
    }

    private void measure(String name, Visitor visitor, int times, int pages, String first, String deep, String back)
            throws Exception {
        double[] near = new double[times];
        double[] far = new double[times];
        double[] backwards = new double[times];
        for (int i = -times / 10; i < times; i++) {
            double there = timed(visitor, first);
            double inside = timed(visitor, deep);
            double before = back.isEmpty() ? 0 : timed(visitor, back);
            if (i >= 0) {
                near[i] = there;
                far[i] = inside;
                backwards[i] = before;
            }
        }
        Arrays.sort(near);
        Arrays.sort(far);
        Arrays.sort(backwards);
        double ratio = at(far, 0.5) / at(near, 0.5);
        double worst = Math.max(at(near, 0.95), Math.max(at(far, 0.95), at(backwards, 0.95)));
        System.out.printf(
                Locale.ROOT,
                "    %-24s first p50 %5.1f p95 %5.1f   page %3d p50 %5.1f p95 %5.1f   back p50 %5.1f p95 %5.1f"
                        + "   bar p95 %.0f %s   deep %.2f bar %.1f %s%n",
                name, at(near, 0.5), at(near, 0.95), pages, at(far, 0.5), at(far, 0.95),
                at(backwards, 0.5), at(backwards, 0.95), BAR_MILLIS, bar(worst <= BAR_MILLIS), ratio, BAR_DEEP,
                bar(ratio <= BAR_DEEP));
    }

    private double timed(Visitor visitor, String path) throws IOException, InterruptedException {
        get(visitor, path);
        return took;
    }

    /** From the inbox: one click opens a referral, the second accepts it. */
    private void accept(Visitor partner) throws Exception {
        Set<String> referrals = new LinkedHashSet<>();
        Optional<String> page = Optional.of("/partner");
        while (page.isPresent() && referrals.size() < ACCEPTED) {
            String text = text(get(partner, page.get()));
            String waiting = text.contains("/partner/promised") ? text.substring(0, text.indexOf("/partner/promised")) : text;
            Matcher each = REFERRAL.matcher(waiting);
            while (each.find()) {
                referrals.add(each.group(1));
            }
            page = link(NEXT, text);
        }
        long inbox = transferred(get(partner, "/partner"));
        List<Double> times = new ArrayList<>();
        long most = 0;
        for (String each : referrals) {
            HttpResponse<byte[]> opened = get(partner, each);
            if (!text(opened).contains(each + "/acceptance")) {
                continue;
            }
            long begun = System.nanoTime();
            HttpResponse<byte[]> answer = send(
                    HttpRequest.newBuilder(URI.create(base + each + "/acceptance"))
                            .header(partner.header(), partner.value())
                            .header("Origin", base)
                            .header("Accept-Encoding", "gzip")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.noBody()),
                    303);
            HttpResponse<byte[]> after =
                    get(partner, answer.headers().firstValue("Location").orElseThrow());
            times.add((System.nanoTime() - begun) / 1e6);
            most = Math.max(most, inbox + transferred(opened) + transferred(answer) + transferred(after));
        }
        double[] sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("Nothing could be accepted");
        }
        System.out.printf(
                Locale.ROOT,
                "  accepting, 2 clicks from the inbox: %.1f KB at most, bar 25 %s   answered and shown p50 %.1f p95 %.1f ms (%d)%n",
                most / 1024.0,
                bar(most <= BAR_BYTES),
                at(sorted, 0.5),
                at(sorted, 0.95),
                sorted.length);
        System.out.printf(
                Locale.ROOT, "    and once, before anything is kept by the browser, %.1f KB%n", assets(partner) / 1024.0);
    }

    private long assets(Visitor visitor) throws Exception {
        long bytes = 0;
        Matcher matcher = ASSET.matcher(text(get(visitor, "/partner")));
        Set<String> all = new LinkedHashSet<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        for (String each : all) {
            bytes += transferred(get(visitor, each));
        }
        return bytes;
    }

    private HttpResponse<byte[]> get(Visitor visitor, String path) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(base).resolve(path.replace("&amp;", "&")))
                        .header(visitor.header(), visitor.value())
                        .header("Accept-Encoding", "gzip"),
                200);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() == 429) {
            // A program may ask so often in a minute; the wait is none of the time that is measured.
            long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(10);
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS))
                    .join();
            return send(request, expected);
        }
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.uri().getPath() + " was answered with " + answer.statusCode());
        }
        return answer;
    }

    /** The bytes of an answer: its body as it came, and its head. */
    private static long transferred(HttpResponse<byte[]> answer) {
        long head = answer.headers().map().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> each.getKey() + ": " + value))
                .mapToLong(line -> line.length() + 2)
                .sum();
        return answer.body().length + head + 19;
    }

    private static String text(HttpResponse<byte[]> answer) {
        boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        try (var in = packed
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body()))
                : new ByteArrayInputStream(answer.body())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> link(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String bar(boolean met) {
        return met ? "met" : "NOT MET";
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
