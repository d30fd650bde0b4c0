package org.reencuentro.call;

import java.time.Duration;
import java.util.UUID;
import org.reencuentro.kernel.Language;

/**
 * What the exchange needs to play a message to the family: the number rings, somebody lifts it and hears it.
 *
 * @param call the call, which is its identifier at the exchange as well
 * @param line where the message was left
 * @param maximum the longest that it may take from the answer
 * @param audio the name of the recording
 */
public record Delivery(UUID call, String line, Language language, String dial, Duration maximum, String audio) {
    @Override
    public String toString() {
        return "Delivery " + call;
    }
}
