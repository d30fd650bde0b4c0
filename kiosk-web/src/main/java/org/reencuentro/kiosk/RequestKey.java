package org.reencuentro.kiosk;

import java.nio.charset.StandardCharsets;
import org.reencuentro.kernel.Problem;

/** A request that may be sent again because its answer got lost: the device's own key, and all that it asks for. */
record RequestKey(String key, String body) {
    /**
     * Of a header {@code Idempotency-Key} and a body.
     *
     * @throws Problem {@link KioskProblem#KEY_MALFORMED} when the key is not 8 to 64 letters, digits or hyphens
     */
    static RequestKey of(String header, byte[] body) {
        if (header == null || !header.matches("[A-Za-z0-9-]{8,64}")) {
            throw new Problem(KioskProblem.KEY_MALFORMED);
        }
        return new RequestKey(header, new String(body, StandardCharsets.ISO_8859_1));
    }
}
