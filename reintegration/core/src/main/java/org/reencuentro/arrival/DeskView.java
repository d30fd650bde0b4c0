package org.reencuentro.arrival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A flight desk as it stands.
 *
 * @param passengers everybody of the arrival, minors first, those alone before the others
 * @param counted the newest count at the door; empty before the first
 * @param working how many people have written at its desks in the last quarter of an hour
 */
public record DeskView(ArrivalView arrival, List<PassengerView> passengers, Optional<Counted> counted, long working) {
    /** What somebody counted at the door. */
    public record Counted(int people, UUID account, Instant at) {}

    /** How many are in the hall, whether a list names them or not. */
    public int inHall() {
        return (int) passengers.stream().filter(each -> each.state().inHall()).count();
    }

    /** How many the list names that no desk has seen. */
    public int missing() {
        return (int) passengers.stream()
                .filter(each -> each.listed() && each.state() == PassengerState.EXPECTED)
                .count();
    }

    /** How many the list names that did not come. */
    public int absent() {
        return (int) passengers.stream()
                .filter(each -> each.listed() && each.state() == PassengerState.ABSENT)
                .count();
    }

    /** How many came whom the list does not name, those without a name among them. */
    public int unlisted() {
        return (int) passengers.stream()
                .filter(each -> !each.listed() && each.state().inHall())
                .count();
    }

    /** How many of them do not want to be registered. */
    public int unnamed() {
        return (int) passengers.stream()
                .filter(each -> each.unnamed() && each.state().inHall())
                .count();
    }

    /** How many more were counted at the door than the list names; negative for fewer. */
    public int moreThanListed() {
        return counted.map(count -> count.people() - arrival.expected()).orElse(0);
    }

    /** How many were counted at the door and not seen at a desk yet; negative when more were seen than counted. */
    public int countedAndNotSeen() {
        return counted.map(count -> count.people() - inHall()).orElse(0);
    }
}
