package org.reencuentro.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A kiosk as those see it who look after it.
 *
 * @param line endpoint of the line that is its telephone
 * @param enrolledAt since when a device is the kiosk; empty when none is
 * @param codeUntil until when a code makes a device the kiosk; empty when none does
 * @param heartbeat what its screen last said; empty when it said nothing since the application started
 */
public record KioskStatus(
        UUID id,
        UUID hall,
        String code,
        String label,
        String line,
        Optional<Instant> enrolledAt,
        Optional<Instant> codeUntil,
        Optional<Heartbeat> heartbeat) {

    /** A screen that was not heard for so long is offline; it speaks three times in that time. */
    public static final Duration SILENCE = Duration.ofSeconds(60);

    /** Whether a device is the kiosk. */
    public boolean enrolled() {
        return enrolledAt.isPresent();
    }

    /** Whether its screen is heard. */
    public boolean online(Instant now) {
        return enrolled()
                && heartbeat
                        .filter(heard -> now.isBefore(heard.at().plus(SILENCE)))
                        .isPresent();
    }
}
