package org.reencuentro.call;

import java.time.Duration;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/** What the exchange needs to ring a kiosk's own line and connect it: the line rings, is lifted, the family is dialled. */
public record Ring(UUID call, String line, Language language, String dial, Duration maximum) {
    @Override
    public String toString() {
        return "Ring " + call;
    }
}
