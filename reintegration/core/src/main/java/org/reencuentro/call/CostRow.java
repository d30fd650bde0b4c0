package org.reencuentro.call;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What calls of one day, line, country and donor cost together.
 *
 * @param day by the clock of the hall, on which they began
 * @param region ISO 3166 alpha-2; empty where the number was not understood
 * @param donor who pays; empty for nobody in particular
 * @param calls attempts
 * @param answered of them, those that somebody answered
 * @param seconds of talk
 */
public record CostRow(
        LocalDate day,
        UUID line,
        Optional<String> region,
        Optional<String> donor,
        long calls,
        long answered,
        long seconds,
        Cost cost) {}
