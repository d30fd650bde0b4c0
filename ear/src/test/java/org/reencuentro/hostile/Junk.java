package org.reencuentro.hostile;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A body that nobody would send.
 *
 * @param type its Content-Type
 */
public record Junk(String type, String body) {
    public static final List<String> PLACES = List.of(
            "00000000-0000-7000-8000-000000000000",
            "not-an-identifier",
            "%00",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "..;x=y",
            "%E0%A4%FF",
            "%F0%9F%A7%AA",
            "'%20or%201=1--",
            "$%7B7*7%7D",
            "-1",
            "x".repeat(3_000));

    public static final List<Junk> BODIES = List.of(
            new Junk("application/x-www-form-urlencoded", ""),
            new Junk("application/x-www-form-urlencoded", "a=b&a=c&role=ADMINISTRATOR&enabled=true&id=1&hall=x"),
            new Junk("application/x-www-form-urlencoded", "%=%&%00=%ff%fe&=&&="),
            new Junk("application/x-www-form-urlencoded", "q=" + "x".repeat(100_000)),
            new Junk("application/x-www-form-urlencoded", "a=b&".repeat(5_000)),
            new Junk("application/json", "{"),
            new Junk("application/json", "[".repeat(20_000)),
            new Junk("application/json", "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000)),
            new Junk("application/json", "{\"language\":null,\"digits\":1e999,\"pin\":[],\"pin\":{},\"__proto__\":1}"),
            new Junk("application/json", "\"\\ud800\\u0000\""),
            new Junk("application/json", "\u0000\u0001\uffff"),
            new Junk("application/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
            new Junk("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"),
            new Junk("multipart/form-data", "--x--"),
            new Junk("application/x-java-serialized-object", "\u00ac\u00ed\u0000\u0005"),
            new Junk("text/plain;charset=none", "x"),
            new Junk("nonsense", "x"));

    public static final List<Map<String, String>> HEADERS = List.of(
            Map.of("Accept", "application/x-none"),
            Map.of("Accept", "nonsense;q=9"),
            Map.of("Accept-Language", "*;q=x, -, \u00e1"),
            Map.of("Accept-Encoding", "br;q=0, gzip;q=x"),
            Map.of("Content-Encoding", "gzip"),
            Map.of("Cookie", "session=; kiosk=\"; =; language=<script>; a"),
            Map.of("Authorization", "Bearer x"),
            Map.of("Authorization", "Basic AAAA"),
            Map.of("If-None-Match", "x", "If-Modified-Since", "never"),
            Map.of("Range", "bytes=9-1"),
            Map.of("X-HTTP-Method-Override", "DELETE", "X-Forwarded-For", "127.0.0.1", "X-Original-URL", "/board"),
            Map.of("Last-Event-ID", "x".repeat(2_000)),
            Map.of("Idempotency-Key", "x".repeat(2_000)));

    /** An address with its parameters filled in. */
    public static String filled(String path, String place) {
        return path.replaceAll("\\{[^{}]*(?:\\{[^{}]*\\}[^{}]*)*\\}", Matcher.quoteReplacement(place));
    }
}
