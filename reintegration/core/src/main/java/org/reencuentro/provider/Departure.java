package org.reencuentro.provider;

import java.net.URI;

/**
 * Somebody goes to their organisation's provider, and is expected back within ten minutes in the same browser.
 *
 * @param token 64 hexadecimal digits, known to the browser alone
 * @param provider the provider's name
 * @param to where the browser goes
 */
public record Departure(String token, String provider, URI to) {
    @Override
    public String toString() {
        return provider;
    }
}
