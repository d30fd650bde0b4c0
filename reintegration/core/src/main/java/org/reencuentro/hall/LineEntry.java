package org.reencuentro.hall;

/**
 * One row of the list of lines.
 *
 * @param endpoint its name at the exchange, lower-case letters, digits and hyphens
 * @param label what is painted on it
 * @param secret its password at the exchange; only the browser phone is ever told its own
 */
public record LineEntry(String endpoint, LineKind kind, String label, String secret) {
    @Override
    public String toString() {
        return endpoint;
    }
}
