package org.reencuentro.kiosk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The static shell: every file of it with its type, its hash and its compressed form, made once at start. The service
 * worker is written from it, so that it changes exactly when some file does.
 */
final class Shell {
    /** One file. {@code packed} is empty where compressing gains nothing. */
    record File(String type, byte[] bytes, Optional<byte[]> packed, String tag) {}

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "mjs", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json",
            "woff2", "font/woff2");

    private static final String WORKER = "sw.js";

    /** Only for a browser that is itself a telephone; fetched when it first is. */
    private static final String LATER = "vendor/";

    private final SortedMap<String, File> files = new TreeMap<>();

    /**
     * Takes in the files.
     *
     * @param paths relative to the kiosk's address; those of unknown type are left out
     * @param worker the service worker, in which {@code __VERSION__} and {@code __FILES__} stand for what they say
     */
    Shell(Iterable<String> paths, Function<String, byte[]> content, String worker) {
        for (String path : paths) {
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            if (type != null) {
                files.put(path, file(type, content.apply(path)));
            }
        }
        String list = files.keySet().stream()
                .filter(path -> !path.startsWith(LATER) && !path.equals("index.html"))
                .map(path -> "\"" + path + "\"")
                .collect(Collectors.joining(", ", "[\"./\", ", "]"));
        String version = tag(files.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue().tag())
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
        String written = worker.replace("__VERSION__", "\"" + version + "\"").replace("__FILES__", list);
        files.put(WORKER, file(TYPES.get("js"), written.getBytes(StandardCharsets.UTF_8)));
    }

    /** The file of a path; the empty path is the page itself. Empty when there is none. */
    Optional<File> file(String path) {
        return Optional.ofNullable(files.get(path.isEmpty() ? "index.html" : path));
    }

    private static File file(String type, byte[] bytes) {
        byte[] packed = type.startsWith("font/") ? bytes : pack(bytes);
        return new File(type, bytes, packed.length < bytes.length ? Optional.of(packed) : Optional.empty(), tag(bytes));
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
