package org.reencuentro.office.arrivals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.hall.HallView;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonView;

class FlightDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private final PassengerView child = passenger(1, "Nicolasa", "Baten Ñol", true, Optional.empty());
    private final PassengerView mother = passenger(2, "Hilaria", "Sis Bʼotʼ", false, Optional.of(NOW));
    private final PassengerView man = passenger(3, "Andrés", "Ñáñez Pop", false, Optional.of(NOW.minusSeconds(60)));

    @Test
    void childrenStandApartFromAdults() {
        FlightDesk desk = desk("", false, "");
        assertEquals(List.of(child), desk.minors());
        assertEquals(List.of(mother, man), desk.adults());
    }

    @Test
    void namesAreFoundWithoutAccentsAndGlottalMarks() {
        assertEquals(List.of(mother), desk("bot", false, "").adults());
        assertEquals(List.of(man), desk("NANEZ  andres", false, "").adults());
        assertEquals(0, desk("nobody", false, "").shown());
    }

    @Test
    void onlyThoseWhoHaveNotPassedAreShownWhenAsked() {
        FlightDesk desk = desk("", true, "");
        assertEquals(1, desk.shown());
        assertEquals(List.of(child), desk.minors());
    }

    @Test
    void whoPassedLastComesFirst() {
        assertEquals(List.of(mother, man), desk("", false, "").passed());
    }

    @Test
    void onlySomebodyWhoHasPassedIsToldToHavePassed() {
        assertEquals(
                Optional.of(mother), desk("", false, mother.id().toString()).justPassed());
        assertEquals(Optional.empty(), desk("", false, child.id().toString()).justPassed());
        assertEquals(Optional.empty(), desk("", false, "x").justPassed());
    }

    private FlightDesk desk(String search, boolean onlyMissing, String passed) {
        HallView hall = new HallView(new UUID(0, 1), "central", "Sala Central", ZoneId.of("America/Guatemala"));
        ArrivalView arrival = new ArrivalView(new UUID(0, 2), hall, "118", NOW, NOW, false, 3, 2, 1, 0);
        return FlightDesk.of(arrival, List.of(child, mother, man), search, onlyMissing, passed);
    }

    private static PassengerView passenger(
            int row, String given, String family, boolean minor, Optional<Instant> checkedInAt) {
        PersonView person = new PersonView(
                new UUID(1, row),
                new PersonName(given, family),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new PassengerView(new UUID(2, row), person, row, minor, false, false, List.of(), checkedInAt);
    }
}
