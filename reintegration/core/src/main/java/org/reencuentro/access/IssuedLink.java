package org.reencuentro.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that was just made; its token is known from now on only to whoever it is handed to.
 *
 * @param token 64 hexadecimal digits, the end of the link
 */
public record IssuedLink(UUID account, String token, Instant until) {
    @Override
    public String toString() {
        return account.toString();
    }
}
