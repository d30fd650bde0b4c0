package org.reencuentro.hall;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A hall as others see it.
 *
 * @param municipality four digits; empty where it was never said
 */
public record HallView(UUID id, String code, String name, ZoneId zone, HallKind kind, Optional<String> municipality) {
    /** A hall by air of which no municipality is known. */
    public HallView(UUID id, String code, String name, ZoneId zone) {
        this(id, code, name, zone, HallKind.AIR, Optional.empty());
    }
}
