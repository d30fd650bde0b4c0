package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.model.PassengerNote;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.arrival.store.DeskStore;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/** Puts together who came with an arrival. */
@ApplicationScoped
public class PassengerLists {
    private static final Comparator<PassengerView> CHILDREN_FIRST = Comparator.comparing(PassengerView::minor)
            .reversed()
            .thenComparing(Comparator.comparing(PassengerView::unaccompanied).reversed())
            .thenComparing(Comparator.comparing(PassengerView::listed).reversed())
            .thenComparing(PassengerView::row)
            .thenComparing(PassengerView::id);

    private ArrivalStore store;
    private DeskStore desk;
    private People people;
    private Tickets tickets;
    private DataKeys keys;

    protected PassengerLists() {}

    @Inject
    PassengerLists(ArrivalStore store, DeskStore desk, People people, Tickets tickets, DataKeys keys) {
        this.store = store;
        this.desk = desk;
        this.people = people;
        this.tickets = tickets;
        this.keys = keys;
    }

    /** Everybody of an arrival: minors first, those alone before the others; then those on the list by row. */
    List<PassengerView> of(UUID arrival) {
        List<Passenger> passengers = store.passengers(arrival);
        Map<UUID, PersonView> persons = people.views(
                passengers.stream().flatMap(each -> each.known().stream()).collect(Collectors.toSet()));
        Map<UUID, TicketView> carried = tickets.views(
                passengers.stream().flatMap(each -> each.ticket().stream()).collect(Collectors.toSet()));
        Map<UUID, List<String>> notes = notes(passengers);
        Map<String, List<Passenger>> families = new HashMap<>();
        passengers.forEach(each -> each.household()
                .ifPresent(family -> families.computeIfAbsent(family, name -> new ArrayList<>())
                        .add(each)));
        return passengers.stream()
                .map(each -> view(
                        each,
                        each.known().map(persons::get),
                        each.household().map(families::get).orElse(List.of()).stream()
                                .filter(other -> !other.id().equals(each.id()))
                                .map(other -> relative(other, persons))
                                .filter(Objects::nonNull)
                                .toList(),
                        each.ticket().map(carried::get),
                        notes.getOrDefault(each.id(), List.of())))
                .sorted(CHILDREN_FIRST)
                .toList();
    }

    private static PassengerView.Relative relative(Passenger other, Map<UUID, PersonView> persons) {
        return other.known()
                .map(persons::get)
                .map(person -> new PassengerView.Relative(
                        other.id(), other.row(), person.name().full(), other.minor(), other.state()))
                .orElse(null);
    }

    private static PassengerView view(
            Passenger passenger,
            Optional<PersonView> known,
            List<PassengerView.Relative> family,
            Optional<TicketView> ticket,
            List<String> notes) {
        boolean doubt = known.map(person -> !person.erased() && (person.birth().isEmpty() || person.ageInDoubt()))
                .orElse(passenger.minor());
        return new PassengerView(
                passenger.id(),
                known,
                passenger.row(),
                passenger.listed(),
                passenger.minor(),
                doubt,
                passenger.minor() && family.isEmpty(),
                family,
                passenger.state(),
                passenger.since(),
                Optional.ofNullable(passenger.checkedInAt()),
                ticket,
                notes);
    }

    private Map<UUID, List<String>> notes(List<Passenger> passengers) {
        List<PassengerNote> written =
                desk.notes(passengers.stream().map(Passenger::id).toList());
        Map<UUID, DataKey> open =
                keys.find(written.stream().map(PassengerNote::person).collect(Collectors.toSet()));
        return written.stream()
                .filter(note -> open.containsKey(note.person()))
                .collect(Collectors.groupingBy(
                        PassengerNote::passenger,
                        Collectors.mapping(note -> note.text(open.get(note.person())), Collectors.toList())));
    }
}
