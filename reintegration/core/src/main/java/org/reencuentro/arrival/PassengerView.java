package org.reencuentro.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.PersonView;
import org.reencuentro.ticket.TicketView;

/**
 * Somebody of an arrival.
 *
 * @param known empty for somebody who does not want to be registered
 * @param row row of the file, the first after the headings being 1; 0 for those who were not on the list
 * @param listed whether the list named them
 * @param minor under 18 on the day of the arrival, or age in doubt
 * @param ageInDoubt no birth date is known, or it is not believed
 * @param unaccompanied a minor with nobody of the family on the list
 * @param family the others of the same family on the list
 * @param since since when they are in their state; empty before the desk has seen them
 * @param checkedInAt when they were first seen; empty while they are not in the hall
 * @param ticket what they carry; empty before they were given one
 * @param notes short notes of the desk, the oldest first
 */
public record PassengerView(
        UUID id,
        Optional<PersonView> known,
        int row,
        boolean listed,
        boolean minor,
        boolean ageInDoubt,
        boolean unaccompanied,
        List<Relative> family,
        PassengerState state,
        Optional<Instant> since,
        Optional<Instant> checkedInAt,
        Optional<TicketView> ticket,
        List<String> notes) {

    /** Somebody of the same family on the same list. */
    public record Relative(UUID passenger, int row, String name, boolean minor, PassengerState state) {}

    /** Who it is, where only those with a name come. */
    public PersonView person() {
        return known.orElseThrow();
    }

    /** Whether they do not want to be registered. */
    public boolean unnamed() {
        return known.isEmpty();
    }

    /** The names of the others of the same family. */
    public List<String> with() {
        return family.stream().map(Relative::name).toList();
    }

    /** Those of the same family whom no desk has seen yet. */
    public List<Relative> stillExpected() {
        return family.stream()
                .filter(each -> each.state() == PassengerState.EXPECTED)
                .toList();
    }
}
