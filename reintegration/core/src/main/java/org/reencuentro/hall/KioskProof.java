package org.reencuentro.hall;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a device shows that it sent a request: a number that it uses once in its session, and its signature over the
 * request. On the wire {@code number.signature}, the signature in base64url.
 */
public record KioskProof(long number, byte[] signature) {
    private static final Pattern WIRE = Pattern.compile("([1-9][0-9]{0,14})\\.([A-Za-z0-9_-]{86})");

    /** Reads a header; empty when it is missing or of another form. */
    public static Optional<KioskProof> of(String header) {
        Matcher form = WIRE.matcher(header == null ? "" : header);
        return form.matches()
                ? Optional.of(new KioskProof(
                        Long.parseLong(form.group(1)), Base64.getUrlDecoder().decode(form.group(2))))
                : Optional.empty();
    }

    /**
     * What a device signs to begin a session.
     *
     * @param origin scheme, host and port of the page that asks, so that no other site can have it signed
     */
    static String sessionText(String challenge, String origin, String kiosk) {
        return String.join("\n", "reencuentro kiosk session", challenge, origin, kiosk);
    }

    /**
     * What a device signs with each request.
     *
     * @param target path and query as sent
     * @param digest the header {@code Content-Digest} as sent; empty for a request without body
     */
    static String requestText(String session, long number, String method, String target, String digest) {
        return String.join("\n", "reencuentro kiosk request", session, Long.toString(number), method, target, digest);
    }
}
