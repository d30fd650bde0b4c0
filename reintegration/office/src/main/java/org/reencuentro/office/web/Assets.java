package org.reencuentro.office.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * The style sheets, scripts, icons and the font. Their address carries a version taken from their content, so that a
 * browser may keep them for a year and never shows an old one.
 */
@Path("assets")
public class Assets {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("tokens.css", "text/css; charset=UTF-8"),
            Map.entry("office.css", "text/css; charset=UTF-8"),
            Map.entry("office.js", "text/javascript; charset=UTF-8"),
            Map.entry("board.js", "text/javascript; charset=UTF-8"),
            Map.entry("desk.js", "text/javascript; charset=UTF-8"),
            Map.entry("import.js", "text/javascript; charset=UTF-8"),
            Map.entry("pin.js", "text/javascript; charset=UTF-8"),
            Map.entry("passkeys.js", "text/javascript; charset=UTF-8"),
            Map.entry("ticket.js", "text/javascript; charset=UTF-8"),
            Map.entry("camera.js", "text/javascript; charset=UTF-8"),
            Map.entry("voucher.js", "text/javascript; charset=UTF-8"),
            Map.entry("voucher-worker.js", "text/javascript; charset=UTF-8"),
            Map.entry("icons.svg", "image/svg+xml"),
            Map.entry("mark.svg", "image/svg+xml"),
            Map.entry("band.svg", "image/svg+xml"),
            Map.entry("noto-sans.woff2", "font/woff2"));
    private static final Map<String, Asset> ALL = load();

    /** First twelve hexadecimal digits of the SHA-256 of all assets together. */
    static final String VERSION = version();

    private record Asset(String type, byte[] plain, byte[] zipped) {}

    /** The address of an asset, relative to the server's root. */
    public static String path(String name) {
        if (!ALL.containsKey(name)) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + VERSION + "/" + name;
    }

    /** An asset that is served at an address of its own as well. */
    public static byte[] text(String name) {
        return ALL.get(name).plain().clone();
    }

    @GET
    @PermitAll
    @Path("{version}/{name}")
    public Response get(
            @PathParam("version") String version,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String encodings) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new NoSuchPage();
        }
        boolean zipped =
                asset.zipped().length < asset.plain().length && encodings != null && encodings.contains("gzip");
        Response.ResponseBuilder answer = Response.ok(zipped ? asset.zipped() : asset.plain())
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        version.equals(VERSION) ? "public, max-age=31536000, immutable" : "no-cache");
        return zipped ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").build() : answer.build();
    }

    private static Map<String, Asset> load() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        TYPES.keySet().stream().sorted().forEach(name -> {
            byte[] plain = read(name);
            assets.put(name, new Asset(TYPES.get(name), plain, zip(plain)));
        });
        return assets;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The asset " + name + " is not in the archive");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ALL.values().forEach(asset -> digest.update(asset.plain()));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
