package org.reencuentro.office.web;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Addresses that came from outside. */
public final class Addresses {
    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*)?");

    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Addresses() {}

    /** An address of this server, whatever was sent: nobody is led elsewhere. */
    public static URI own(String address) {
        return URI.create(OWN.matcher(address).matches() ? address : "/");
    }

    /** The identifier that a text is; empty when it is none. */
    public static Optional<UUID> uuid(String text) {
        return Optional.of(text)
                .filter(each -> UUID_SHAPE.matcher(each).matches())
                .map(UUID::fromString);
    }

    /**
     * The page of this server on which a form was, out of the request's {@code Referer}; the first page when that is not
     * known. Only its path is taken, so that nobody is led elsewhere whoever sent it.
     */
    static URI ofForm(String referer) {
        return own(
                referer == null
                        ? "/"
                        : referer.replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*$", ""));
    }
}
