package org.reencuentro.office.arrivals;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.DeskView;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.hall.EmergencyView;
import org.reencuentro.hall.WaitingView;
import org.reencuentro.person.PersonName;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedsView;

/**
 * The flight desk as it is shown.
 *
 * @param asked what of it whoever looks has asked for
 * @param told what is said about the last press
 * @param number of the desk; 0 when it has none
 * @param raised the emergencies that whoever looks has raised lately
 * @param names of those who go to them
 * @param needs what people need, protection concerns not among it; whom nobody asked is left out
 * @param waiting the waiting numbers of the hall
 * @param countedBy who counted at the door, by name; empty when nobody did
 */
public record DeskPage(
        DeskView now,
        Asked asked,
        Told told,
        int number,
        String countedBy,
        List<EmergencyView> raised,
        Map<UUID, String> names,
        Map<UUID, NeedsView> needs,
        WaitingView waiting) {
    private static final int RECENT = 5;

    /**
     * What is shown of a list.
     *
     * @param search a part of a name; empty for everybody
     * @param onlyMissing whether only those are shown whom no desk has seen
     * @param selected whose row is open; empty when nobody's is
     */
    public record Asked(String search, boolean onlyMissing, Optional<UUID> selected) {
        public Asked {
            search = search.strip();
        }

        /** Everybody, nobody selected. */
        public static Asked everybody() {
            return new Asked("", false, Optional.empty());
        }

        Asked at(UUID passenger) {
            return new Asked(search, onlyMissing, Optional.of(passenger));
        }
    }

    /**
     * What is said about the last press.
     *
     * @param passed who is in the hall since; empty when nobody is
     * @param undone whether the press before was taken back
     * @param refused why nothing changed, in words; null when it did
     */
    public record Told(Optional<UUID> passed, boolean undone, String refused) {
        /** Nothing was pressed. */
        public static Told nothing() {
            return new Told(Optional.empty(), false, null);
        }
    }

    /** The flight or bus. */
    public ArrivalView arrival() {
        return now.arrival();
    }

    /** Who has passed with the last press. */
    public Optional<PassengerView> justPassed() {
        return told.passed().flatMap(this::passenger).filter(each -> each.state() != PassengerState.EXPECTED);
    }

    /** Whose row is open. */
    public Optional<PassengerView> selected() {
        return asked.selected().flatMap(this::passenger);
    }

    private Optional<PassengerView> passenger(UUID id) {
        return now.passengers().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Those under 18, or whose age is in doubt, that are shown. */
    public List<PassengerView> minors() {
        return shown(each -> each.minor() && !each.unnamed());
    }

    /** The adults that are shown. */
    public List<PassengerView> adults() {
        return shown(each -> !each.minor() && !each.unnamed());
    }

    /** Those shown who do not want to be registered. */
    public List<PassengerView> unnamed() {
        return shown(PassengerView::unnamed);
    }

    /** How many are shown. */
    public int shown() {
        return shown(each -> true).size();
    }

    /** Of some people, how many are in the hall. */
    public static long inHall(List<PassengerView> people) {
        return people.stream().filter(each -> each.state().inHall()).count();
    }

    /** What somebody needs and has not been given. */
    public List<Need> needsOf(PassengerView passenger) {
        return needs.getOrDefault(passenger.id(), NeedsView.NOTHING_ASKED).open();
    }

    /** How many wait for the officer. */
    public long awaitingOfficer() {
        return now.passengers().stream()
                .filter(each -> each.state() == PassengerState.AWAITS_OFFICER)
                .count();
    }

    /** Who has passed last, the newest first; at most five. */
    public List<PassengerView> passed() {
        return now.passengers().stream()
                .filter(each -> each.checkedInAt().isPresent())
                .sorted(Comparator.comparing(
                                (PassengerView each) -> each.checkedInAt().orElse(Instant.EPOCH))
                        .reversed())
                .limit(RECENT)
                .toList();
    }

    private List<PassengerView> shown(Predicate<PassengerView> which) {
        String[] words = PersonName.fold(asked.search()).split(" ", -1);
        return now.passengers().stream()
                .filter(which)
                .filter(each -> !asked.onlyMissing() || each.state() == PassengerState.EXPECTED)
                .filter(each -> hasAll(each, words))
                .toList();
    }

    private static boolean hasAll(PassengerView passenger, String[] words) {
        String name = passenger.known().map(person -> person.name().searchKey()).orElse("")
                + passenger.ticket().map(ticket -> " " + ticket.number()).orElse("");
        for (String word : words) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
