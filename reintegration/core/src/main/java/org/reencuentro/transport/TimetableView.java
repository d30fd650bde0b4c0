package org.reencuentro.transport;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A version of the timetable.
 *
 * @param number counted from 1; empty while nobody has put it in force
 * @param rows how many routes it has
 * @param by who put it in force, or handed it in where nobody has; empty for the one that comes with the application
 * @param at when that was
 */
public record TimetableView(UUID id, OptionalInt number, int rows, Optional<UUID> by, Instant at) {}
