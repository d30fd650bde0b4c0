package org.reencuentro.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message on its way to one webhook.
 *
 * @param secrets under which it is signed, the present one first
 * @param event what the message is about, the same at each attempt
 * @param attempts counted from 1, this one included
 */
record Parcel(
        UUID id,
        UUID webhook,
        URI address,
        List<String> secrets,
        UUID event,
        String body,
        int attempts,
        Instant writtenAt) {
    @Override
    public String toString() {
        return id.toString();
    }
}
