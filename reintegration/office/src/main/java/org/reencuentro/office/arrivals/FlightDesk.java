package org.reencuentro.office.arrivals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.person.PersonName;

/**
 * The flight desk as it is shown.
 *
 * @param passengers everybody on the list, children first
 * @param search what was searched for; empty when nothing
 * @param onlyMissing whether only those are shown who have not passed
 * @param justPassed who has passed with the last press; empty otherwise
 */
public record FlightDesk(
        ArrivalView arrival,
        List<PassengerView> passengers,
        String search,
        boolean onlyMissing,
        Optional<PassengerView> justPassed) {
    private static final int RECENT = 5;

    static FlightDesk of(
            ArrivalView arrival, List<PassengerView> passengers, String search, boolean onlyMissing, String passed) {
        Optional<PassengerView> just = passengers.stream()
                .filter(each -> each.id().toString().equals(passed)
                        && each.checkedInAt().isPresent())
                .findFirst();
        return new FlightDesk(arrival, passengers, search.strip(), onlyMissing, just);
    }

    /** Those under 18, or whose age is in doubt, that are shown. */
    public List<PassengerView> minors() {
        return shown(PassengerView::minor);
    }

    /** The adults that are shown. */
    public List<PassengerView> adults() {
        return shown(each -> !each.minor());
    }

    /** How many are shown. */
    public int shown() {
        return shown(each -> true).size();
    }

    /** Who has passed last, the newest first; at most five. */
    public List<PassengerView> passed() {
        return passengers.stream()
                .filter(each -> each.checkedInAt().isPresent())
                .sorted(Comparator.comparing(
                                (PassengerView each) -> each.checkedInAt().get())
                        .reversed())
                .limit(RECENT)
                .toList();
    }

    private List<PassengerView> shown(Predicate<PassengerView> which) {
        String[] words = PersonName.fold(search).split(" ", -1);
        return passengers.stream()
                .filter(which)
                .filter(each -> !onlyMissing || each.checkedInAt().isEmpty())
                .filter(each -> hasAll(each.person().name().searchKey(), words))
                .toList();
    }

    private static boolean hasAll(String name, String[] words) {
        for (String word : words) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
