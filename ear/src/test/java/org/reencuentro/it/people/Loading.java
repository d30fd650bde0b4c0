package org.reencuentro.it.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.reencuentro.arrival.ArrivalFacts;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.model.Arrival;
import org.reencuentro.arrival.model.Passenger;
import org.reencuentro.arrival.store.ArrivalStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.people.Invented;
import org.reencuentro.people.LabelledData;
import org.reencuentro.people.Registered;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.People;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Subject;

/** Puts a register into the database as the product does, with the arrivals by which halls may see people. */
@Dependent
public class Loading {
    /** People of one transaction. */
    private static final int PIECE = 5_000;

    private static final int SEATS = 135;
    private static final int HALLS = 4;
    private static final int DAYS = 300;

    @Inject
    Clock clock;

    @Inject
    Halls halls;

    @Inject
    Steps steps;

    private final Map<String, UUID> wanted = new ConcurrentHashMap<>();
    private final List<UUID> hallIds = new ArrayList<>();
    private final List<UUID> flights = new ArrayList<>();
    private final int[] seated = new int[HALLS];
    private int flightsMade;

    /** The hall to which questions are put. */
    UUID firstHall() {
        return hallIds.get(0);
    }

    /** The halls, in their order. */
    public List<UUID> halls() {
        return List.copyOf(hallIds);
    }

    /** Opens the halls. */
    public void open() {
        for (int i = 1; i <= HALLS; i++) {
            String code = "BENCH-" + i;
            hallIds.add(Callers.as(
                    Subject.system(),
                    () -> halls.open(code, "Sala " + code, ZoneId.of("America/Guatemala"))
                            .id()));
            flights.add(null);
            seated[i - 1] = SEATS;
        }
    }

    /**
     * Loads all people, and says by which identifier those are known from now on who are asked for.
     *
     * @return how many were loaded
     */
    public int load(LabelledData data, Set<String> askedFor) throws InterruptedException, ExecutionException {
        int loaded = 0;
        try (Stream<Registered> all = data.people()) {
            Iterator<Registered> each = all.iterator();
            List<Registered> piece = next(each);
            while (!piece.isEmpty()) {
                // The next are made up while these are stored.
                CompletableFuture<List<Registered>> following = CompletableFuture.supplyAsync(() -> next(each));
                store(piece, askedFor);
                loaded += piece.size();
                piece = following.get();
            }
        }
        return loaded;
    }

    /** Loads all people who are invented, and gives the hall of each of them. */
    public Map<UUID, UUID> inHalls(Invented invented) throws InterruptedException, ExecutionException {
        Map<String, Integer> numbers = new HashMap<>();
        try (Stream<Registered> all = invented.people()) {
            all.forEach(each -> numbers.put(each.id(), each.hall()));
        }
        load(invented, new HashSet<>(numbers.keySet()));
        Map<UUID, UUID> halls = new HashMap<>();
        wanted.forEach((name, id) ->
                halls.put(id, hallIds.get(Math.min(hallIds.size(), Math.max(1, numbers.get(name))) - 1)));
        return halls;
    }

    public Map<String, UUID> ids() {
        return wanted;
    }

    private static List<Registered> next(Iterator<Registered> people) {
        List<Registered> piece = new ArrayList<>(PIECE);
        while (piece.size() < PIECE && people.hasNext()) {
            piece.add(people.next());
        }
        return piece;
    }

    private void store(List<Registered> piece, Set<String> askedFor) {
        List<UUID> ids = Callers.as(Subject.system(), () -> steps.store(piece, made -> seats(piece, made)));
        for (int i = 0; i < ids.size(); i++) {
            if (askedFor.contains(piece.get(i).id())) {
                wanted.put(piece.get(i).id(), ids.get(i));
            }
        }
    }

    private List<Object> seats(List<Registered> piece, List<UUID> ids) {
        List<Object> seats = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            seat(piece.get(i), ids.get(i), seats);
        }
        return seats;
    }

    /** The transaction of {@link Loading}: the application's own work may register people. */
    @Dependent
    static class Steps {
        @Inject
        People people;

        @Inject
        ArrivalStore arrivals;

        @May(Operation.RUN)
        @Transactional
        List<UUID> store(List<Registered> piece, Function<List<UUID>, List<Object>> seats) {
            List<UUID> ids =
                    people.register(piece.stream().map(Registered::known).toList());
            seats.apply(ids).forEach(arrivals::add);
            return ids;
        }
    }

    private void seat(Registered one, UUID person, List<Object> seats) {
        int hall = Math.min(HALLS, Math.max(1, one.hall())) - 1;
        if (seated[hall] == SEATS) {
            Instant day = clock.instant().minus(3 + flightsMade++ % DAYS, ChronoUnit.DAYS);
            Arrival flight = Arrival.notice(
                    Ids.next(clock),
                    hallIds.get(hall),
                    ArrivalFacts.of(ArrivalKind.FLIGHT, "B" + flightsMade, day),
                    day);
            seats.add(flight);
            flights.set(hall, flight.id());
            seated[hall] = 0;
        }
        int row = ++seated[hall];
        UUID flight = flights.get(hall);
        byte[] pseudonym = ByteBuffer.allocate(32)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .putLong(flight.getLeastSignificantBits())
                .array();
        Optional<byte[]> household = Optional.of(one.household())
                .filter(word -> !word.isEmpty())
                .map(word -> ByteBuffer.allocate(16).putInt(word.hashCode()).array());
        boolean minor = BirthDate.minor(one.known().birth(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        seats.add(
                Passenger.expect(Ids.next(clock), flight, person, new Passenger.Row(row, pseudonym, household, minor)));
    }
}
