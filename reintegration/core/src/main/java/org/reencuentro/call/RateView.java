package org.reencuentro.call;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether numbers of a country and type are called from here, and what that costs.
 *
 * @param region ISO 3166 alpha-2
 * @param setAt when somebody last said so; empty for what was installed
 */
public record RateView(String region, Destination.Type type, boolean allowed, Rate rate, Optional<Instant> setAt) {}
