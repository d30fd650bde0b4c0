package org.reencuentro.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * What a kiosk's screen last said of itself. Nothing of the person in front of it.
 *
 * @param at when it was heard
 * @param version of its screens, as the server handed them out
 * @param volume of its loudspeaker in percent
 * @param fault code of the last thing that failed since the heartbeat before; empty when nothing did
 */
public record Heartbeat(Instant at, String version, int volume, Optional<String> fault) {}
