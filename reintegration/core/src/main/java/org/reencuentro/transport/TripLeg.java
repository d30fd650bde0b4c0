package org.reencuentro.transport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.reencuentro.kernel.Money;
import org.reencuentro.person.Place;

/**
 * A part of a trip in one vehicle.
 *
 * @param from a terminal's name, or a hall's code for the way to the terminal
 * @param boarding where one gets on; empty when nobody said
 * @param to where one gets off
 * @param fare empty when nobody said; nothing when it is free
 * @param confirmed when somebody last saw that the route is so
 * @param example whether it is invented
 */
public record TripLeg(
        Vehicle vehicle,
        String from,
        String boarding,
        String to,
        Place place,
        Instant leaves,
        Instant arrives,
        Optional<Money> fare,
        LocalDate confirmed,
        boolean example) {}
