package org.reencuentro.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.PersonView;

/**
 * Somebody on a list.
 *
 * @param row row of the file, the first after the headings being 1
 * @param minor under 18 on the day of the arrival, or age in doubt
 * @param ageInDoubt no birth date is known
 * @param unaccompanied a minor with nobody of the family on the list
 * @param with the others of the same family on the list
 */
public record PassengerView(
        UUID id,
        PersonView person,
        int row,
        boolean minor,
        boolean ageInDoubt,
        boolean unaccompanied,
        List<String> with,
        Optional<Instant> checkedInAt) {}
