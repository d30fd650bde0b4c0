package org.reencuentro.hall;

import java.util.Optional;

/**
 * One row of the list of lines.
 *
 * @param endpoint its name at the exchange, lower-case letters, digits and hyphens
 * @param label what is painted on it
 * @param secret its password at the exchange; only the browser phone is ever told its own
 */
public record LineEntry(String endpoint, LineKind kind, String label, String secret) {
    /** The code of the kiosk whose telephone it is: the endpoint without its last word; empty for any other. */
    public Optional<String> kiosk() {
        return kind.ofKiosk() ? Optional.of(endpoint.replaceFirst("-(handset|browser)$", "")) : Optional.empty();
    }

    @Override
    public String toString() {
        return endpoint;
    }
}
