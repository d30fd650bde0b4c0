package org.reencuentro.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final Predicate<Place> ALL = place -> true;

    /** Two at each moment, so that identifiers decide. */
    private static List<Place> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Place(Instant.ofEpochSecond(i / 2), new UUID(7, i)))
                .toList();
    }

    private static Page.Source source(List<Place> list) {
        return (seek, most) -> {
            List<Place> rest = new ArrayList<>(list.stream()
                    .filter(place -> seek.from()
                            .map(from -> seek.back() ? place.compareTo(from) < 0 : place.compareTo(from) > 0)
                            .orElse(true))
                    .toList());
            if (seek.back()) {
                Collections.reverse(rest);
            }
            return rest.stream().limit(most).toList();
        };
    }

    private static Page<Place> read(List<Place> list, Seek seek, int size, Predicate<Place> seen) {
        return Page.read(
                seek, size, source(list), places -> places.stream().filter(seen).toList());
    }

    private static List<Place> walk(List<Place> list, int size, Predicate<Place> seen) {
        List<Place> walked = new ArrayList<>();
        Optional<Seek> at = Optional.of(Seek.first());
        while (at.isPresent()) {
            Page<Place> page = read(list, at.get(), size, seen);
            walked.addAll(page.rows());
            at = page.after().map(Seek::after);
        }
        return walked;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8, 9, 40})
    void eachIsMetOnce(int count) {
        List<Place> list = places(count);
        assertEquals(list, walk(list, 4, ALL));
        assertTrue(read(list, Seek.first(), 4, ALL).before().isEmpty());
    }

    @Test
    void whatMayNotBeSeenLeavesThePagesFull() {
        List<Place> list = places(60);
        Predicate<Place> third = place -> place.id().getLeastSignificantBits() % 3 == 0;
        assertEquals(4, read(list, Seek.first(), 4, third).rows().size());
        assertEquals(list.stream().filter(third).toList(), walk(list, 4, third));
    }

    @Test
    void whereHardlyAnybodyMayBeSeenAPageEndsEarlyAndTheNextGoesOn() {
        List<Place> list = places(300);
        Predicate<Place> last = place -> place.id().getLeastSignificantBits() == 299;
        Page<Place> first = read(list, Seek.first(), 4, last);
        assertEquals(List.of(), first.rows());
        assertTrue(first.after().isPresent());
        assertEquals(list.subList(299, 300), walk(list, 4, last));
    }

    @Test
    void theWayBackLeadsToTheSamePages() {
        List<Place> list = places(10);
        Page<Place> first = read(list, Seek.first(), 4, ALL);
        Page<Place> second = read(list, Seek.after(first.after().orElseThrow()), 4, ALL);
        Page<Place> third = read(list, Seek.after(second.after().orElseThrow()), 4, ALL);
        assertEquals(2, third.rows().size());
        assertTrue(third.after().isEmpty());
        assertEquals(second, read(list, Seek.before(third.before().orElseThrow()), 4, ALL));
        assertEquals(first, read(list, Seek.before(second.before().orElseThrow()), 4, ALL));
    }

    @Test
    void whatWasPutInMeanwhileIsMetOnTheWayBack() {
        List<Place> list = places(8);
        Page<Place> first = read(list, Seek.first(), 4, ALL);
        Page<Place> second = read(list, Seek.after(first.after().orElseThrow()), 4, ALL);
        List<Place> more = new ArrayList<>(list);
        Place early = new Place(Instant.EPOCH.minusSeconds(5), new UUID(7, 0));
        more.add(0, early);
        Page<Place> back = read(more, Seek.before(second.before().orElseThrow()), 4, ALL);
        assertEquals(list.subList(0, 4), back.rows());
        Page<Place> top = read(more, Seek.before(back.before().orElseThrow()), 4, ALL);
        assertEquals(more.subList(0, 4), top.rows());
        assertTrue(top.before().isEmpty());
    }

    @Test
    void thePlacesOfIdentifiersAreThoseOfDatabases() {
        Place small = new Place(Instant.EPOCH, new UUID(1, 1));
        Place great = new Place(Instant.EPOCH, new UUID(-1, 1));
        assertTrue(small.compareTo(great) < 0);
        assertTrue(great.compareTo(Place.last(Instant.EPOCH)) < 0);
        assertTrue(Place.FIRST.compareTo(small) < 0);
    }
}
