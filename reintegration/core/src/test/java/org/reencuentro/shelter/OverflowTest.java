package org.reencuentro.shelter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Sex;

public class OverflowTest {
    private static final Instant NOW = Instant.parse("2026-11-26T05:00:00Z");
    private static final UUID QUETZALTENANGO = new UUID(0, 9);
    private static final UUID GUATEMALA = new UUID(0, 1);

    private static House house(UUID id, BedKind kind, int free, Duration age) {
        return new House(id, Map.of(kind, Optional.of(new BedCount(free, NOW.minus(age)))));
    }

    private static Party siblings(int number) {
        return new Party(
                Stream.generate(() -> new Sleeper(AgeBand.CHILD, Optional.empty()))
                        .limit(number)
                        .toList(),
                true);
    }

    private static Overflow.Offer offer(Party party, House... order) {
        return Overflow.offer(party, List.of(order), NOW);
    }

    private static Optional<Overflow.Bed> bed(UUID house, BedKind kind) {
        return Optional.of(new Overflow.Bed(house, kind));
    }

    @Test
    void theFirstHouseInOrderIsTaken() {
        Overflow.Offer offer = offer(
                siblings(2),
                house(QUETZALTENANGO, BedKind.CHILDREN, 2, Duration.ZERO),
                house(GUATEMALA, BedKind.CHILDREN, 9, Duration.ZERO));
        assertEquals(bed(QUETZALTENANGO, BedKind.CHILDREN), offer.bed());
        assertEquals(List.of(), offer.passedOver());
    }

    @Test
    void siblingsGoTogetherToTheNextHouseRatherThanApart() {
        Overflow.Offer offer = offer(
                siblings(3),
                house(QUETZALTENANGO, BedKind.CHILDREN, 2, Duration.ZERO),
                house(GUATEMALA, BedKind.CHILDREN, 3, Duration.ZERO));
        assertEquals(bed(GUATEMALA, BedKind.CHILDREN), offer.bed());
        assertEquals(List.of(new Overflow.PassedOver(QUETZALTENANGO, NoBed.TOO_FEW)), offer.passedOver());
    }

    @Test
    void siblingsAreNeverSplitWhereNoHouseHasPlacesForAll() {
        Overflow.Offer offer = offer(
                siblings(3),
                house(QUETZALTENANGO, BedKind.CHILDREN, 2, Duration.ZERO),
                house(GUATEMALA, BedKind.CHILDREN, 2, Duration.ZERO));
        assertEquals(Optional.empty(), offer.bed());
        assertEquals(2, offer.passedOver().size());
    }

    @Test
    void aCountOfLastWeekIsNeverCountedOn() {
        Overflow.Offer offer = offer(siblings(1), house(QUETZALTENANGO, BedKind.CHILDREN, 40, Duration.ofDays(7)));
        assertEquals(Optional.empty(), offer.bed());
        assertEquals(List.of(new Overflow.PassedOver(QUETZALTENANGO, NoBed.COUNT_OLD)), offer.passedOver());
    }

    @Test
    void aCountIsOldAfterADay() {
        assertFalse(new BedCount(1, NOW.minus(Duration.ofDays(1)).plusNanos(1_000)).old(NOW));
        assertTrue(new BedCount(1, NOW.minus(Duration.ofDays(1))).old(NOW));
    }

    @Test
    void whatNobodyEverToldIsNotZero() {
        House untold = new House(QUETZALTENANGO, Map.of(BedKind.CHILDREN, Optional.empty()));
        assertEquals(
                List.of(new Overflow.PassedOver(QUETZALTENANGO, NoBed.NEVER_COUNTED)),
                offer(siblings(1), untold).passedOver());
    }

    @Test
    void aChildIsNotOfferedAnAdultsBed() {
        Overflow.Offer offer = offer(siblings(1), house(QUETZALTENANGO, BedKind.MEN, 5, Duration.ZERO));
        assertEquals(List.of(new Overflow.PassedOver(QUETZALTENANGO, NoBed.OTHER_KINDS)), offer.passedOver());
    }

    @Test
    void aCoupleIsOfferedAFamilysPlacesFirst() {
        Sleeper woman = new Sleeper(AgeBand.ADULT, Optional.of(Sex.FEMALE));
        House both = new House(
                GUATEMALA,
                Map.of(
                        BedKind.WOMEN, Optional.of(new BedCount(5, NOW)),
                        BedKind.FAMILIES, Optional.of(new BedCount(5, NOW))));
        assertEquals(
                bed(GUATEMALA, BedKind.FAMILIES),
                offer(new Party(List.of(woman, woman), true), both).bed());
        assertEquals(
                bed(GUATEMALA, BedKind.WOMEN),
                offer(new Party(List.of(woman, woman), false), both).bed());
    }

    @Test
    void ofSeveralReasonsTheOneIsToldThatSomebodyCanDoMostAbout() {
        Sleeper woman = new Sleeper(AgeBand.ADULT, Optional.of(Sex.FEMALE));
        House house = new House(
                GUATEMALA,
                Map.of(
                        BedKind.WOMEN, Optional.of(new BedCount(5, NOW.minus(Duration.ofDays(2)))),
                        BedKind.FAMILIES, Optional.of(new BedCount(0, NOW))));
        assertEquals(
                NoBed.COUNT_OLD,
                offer(new Party(List.of(woman, woman), true), house)
                        .passedOver()
                        .get(0)
                        .why());
    }

    @Test
    void aMinorWithAStrangerIsRefusedWhateverIsFree() {
        Party strangers = new Party(
                List.of(
                        new Sleeper(AgeBand.YOUTH, Optional.of(Sex.MALE)),
                        new Sleeper(AgeBand.ADULT, Optional.of(Sex.MALE))),
                false);
        Problem refused = assertThrows(
                Problem.class, () -> offer(strangers, house(GUATEMALA, BedKind.FAMILIES, 9, Duration.ZERO)));
        assertEquals(ShelterProblem.MINOR_WITH_ADULTS, refused.code());
    }
}
