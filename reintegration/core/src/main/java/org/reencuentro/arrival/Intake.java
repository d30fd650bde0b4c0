package org.reencuentro.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reencuentro.arrival.ManifestReader.Reading;
import org.reencuentro.arrival.ManifestReader.Refused;
import org.reencuentro.arrival.ManifestReader.Row;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.Families;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Takes the rows of a list in: tells the new ones from those that are on it, and writes them in pieces. */
@ApplicationScoped
@Transactional
public class Intake {
    /** Rows that are written before progress is told; each piece keeps all processors sealing. */
    private static final int PIECE = 1_000;

    private static final int HOUSEHOLDS_AT_ONCE = 250;

    private Clock clock;
    private ArrivalStore store;
    private Halls halls;
    private People people;
    private Families families;
    private Places places;
    private Sealing sealing;

    protected Intake() {}

    @Inject
    public Intake(
            Clock clock,
            ArrivalStore store,
            Halls halls,
            People people,
            Families families,
            Places places,
            Sealing sealing) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.people = people;
        this.families = families;
        this.places = places;
        this.sealing = sealing;
    }

    /** A row that is not on the list yet, and by what it will be known again. */
    record New(Row row, byte[] pseudonym) {}

    /**
     * All rows, each in one of the three.
     *
     * @param unchanged how many are on the list already
     */
    record Sorted(List<New> added, int unchanged, List<Refused> refused) {}

    /**
     * Understands the rows and tells which are new.
     *
     * @throws Problem {@link ArrivalProblem#ARRIVAL_UNKNOWN}, or what {@link ManifestReader#read} refuses
     */
    @May(Operation.ONLY_WITHIN)
    Sorted sort(UUID arrival, Sheet sheet, ManifestColumns columns, Limits limits) {
        Arrival found = store.arrival(arrival).orElseThrow(() -> new Problem(ArrivalProblem.ARRIVAL_UNKNOWN));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone(found));
        Reading reading = new ManifestReader(places, today).read(sheet, columns, limits);
        Set<String> listed = store.rows(arrival);
        Set<String> inFile = new HashSet<>();
        List<Refused> refused = new ArrayList<>(reading.refused());
        List<New> added = new ArrayList<>();
        int unchanged = 0;
        List<byte[]> pseudonyms =
                reading.rows().parallelStream().map(this::pseudonym).toList();
        for (int i = 0; i < reading.rows().size(); i++) {
            Row row = reading.rows().get(i);
            byte[] pseudonym = pseudonyms.get(i);
            String key = HexFormat.of().formatHex(pseudonym);
            if (!inFile.add(key)) {
                refused.add(new Refused(
                        new BadRow(row.number(), "", Fault.TWICE_IN_FILE),
                        sheet.lines().get(row.number() - 1).cells()));
            } else if (listed.contains(key)) {
                unchanged++;
            } else {
                added.add(new New(row, pseudonym));
            }
        }
        refused.sort(Comparator.comparingInt(each -> each.why().row()));
        return new Sorted(added, unchanged, refused);
    }

    /**
     * Registers those who are new and puts them on the list; households of the list become families.
     *
     * @param by the import that brings them; empty when none does
     * @param told how many are on the list so far
     */
    @May(Operation.ONLY_WITHIN)
    void take(Arrival arrival, List<New> added, Optional<UUID> by, IntConsumer told) {
        LocalDate day = LocalDate.ofInstant(arrival.scheduledAt(), zone(arrival));
        // In the order of the list's own index, to which every row is then the last.
        List<New> inOrder = added.stream()
                .sorted(Comparator.comparing(New::pseudonym, Arrays::compareUnsigned))
                .toList();
        AtomicInteger listed = new AtomicInteger();
        people.register(inOrder.stream().map(each -> each.row().person()).toList(), PIECE, registered -> {
            int from = listed.getAndAdd(registered.size());
            store.list(passengers(arrival.id(), inOrder.subList(from, listed.get()), registered, by, day));
            told.accept(listed.get());
        });
        together(arrival.id(), added);
    }

    private List<Passenger> passengers(
            UUID arrival, List<New> piece, List<UUID> registered, Optional<UUID> by, LocalDate day) {
        return IntStream.range(0, piece.size())
                .mapToObj(i -> {
                    Passenger passenger = Passenger.expect(
                            Ids.next(clock), arrival, registered.get(i), row(arrival, piece.get(i), day));
                    by.ifPresent(passenger::broughtBy);
                    return passenger;
                })
                .toList();
    }

    /** Those of a household who were on the list before belong to it too. */
    private void together(UUID arrival, List<New> added) {
        Set<String> grown = added.stream()
                .flatMap(each -> each.row().family().stream())
                .distinct()
                .map(family -> HexFormat.of().formatHex(Passenger.household(arrival, family, sealing)))
                .collect(Collectors.toSet());
        if (grown.isEmpty()) {
            return;
        }
        List<List<UUID>> households = store.households(arrival).entrySet().stream()
                .filter(each -> grown.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        for (int from = 0; from < households.size(); from += HOUSEHOLDS_AT_ONCE) {
            families.travelling(households.subList(from, Math.min(households.size(), from + HOUSEHOLDS_AT_ONCE)));
        }
    }

    private Passenger.Row row(UUID arrival, New added, LocalDate day) {
        Row row = added.row();
        return new Passenger.Row(
                row.number(),
                added.pseudonym(),
                row.family().map(family -> Passenger.household(arrival, family, sealing)),
                row.person().minor(day));
    }

    private ZoneId zone(Arrival arrival) {
        return halls.require(arrival.hall()).zone();
    }

    /** What makes a row the same row again: the name, the birth date and the household. */
    private byte[] pseudonym(Row row) {
        NewPerson person = row.person();
        String birth = person.birth().map(BirthDate::toString).orElse("");
        return sealing.pseudonym(
                "manifest",
                person.name().searchKey() + '\n' + birth + '\n' + row.family().orElse(""));
    }
}
