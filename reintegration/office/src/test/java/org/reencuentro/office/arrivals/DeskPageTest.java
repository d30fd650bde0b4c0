package org.reencuentro.office.arrivals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.DeskView;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.WaitingView;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonView;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.TicketWord;

class DeskPageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    private final PassengerView child = passenger(1, "Nicolasa", "Baten Ñol", true, Optional.empty());
    private final PassengerView mother = passenger(2, "Hilaria", "Sis Bʼotʼ", false, Optional.of(NOW));
    private final PassengerView man = passenger(3, "Andrés", "Ñáñez Pop", false, Optional.of(NOW.minusSeconds(60)));

    @Test
    void childrenStandApartFromAdults() {
        DeskPage desk = desk("", false, "");
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
        DeskPage desk = desk("", true, "");
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

    @Test
    void whoeverIsWithoutANameStandsApartAndIsFoundByTheTicket() {
        PassengerView unnamed = new PassengerView(
                new UUID(2, 9),
                Optional.empty(),
                0,
                false,
                false,
                false,
                false,
                List.of(),
                PassengerState.PRESENT,
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(new TicketView(new UUID(3, 1), new UUID(0, 1), "48271936", TicketWord.MOON, Language.ES)),
                List.of());
        DeskPage desk = desk("4827", false, "", List.of(child, unnamed));
        assertEquals(List.of(unnamed), desk.unnamed());
        assertEquals(List.of(), desk.adults());
        assertEquals(1, desk.now().unlisted());
        assertEquals(1, desk.now().unnamed());
    }

    @Test
    void theDoorIsComparedWithTheListAndWithWhoWasSeen() {
        DeskView now = new DeskView(
                arrival(), List.of(child, mother, man), Optional.of(new DeskView.Counted(4, new UUID(9, 9), NOW)), 2);
        assertEquals(1, now.moreThanListed());
        assertEquals(2, now.countedAndNotSeen());
        assertEquals(1, now.missing());
    }

    private DeskPage desk(String search, boolean onlyMissing, String passed) {
        return desk(search, onlyMissing, passed, List.of(child, mother, man));
    }

    private static DeskPage desk(String search, boolean onlyMissing, String passed, List<PassengerView> people) {
        Optional<UUID> just = passed.length() < 36 ? Optional.empty() : Optional.of(UUID.fromString(passed));
        return new DeskPage(
                new DeskView(arrival(), people, Optional.empty(), 1),
                new DeskPage.Asked(search, onlyMissing, Optional.empty()),
                new DeskPage.Told(just, false, null),
                0,
                "",
                List.of(),
                Map.of(),
                Map.of(),
                new WaitingView(Optional.empty(), List.of(), 0, 0, 0));
    }

    private static ArrivalView arrival() {
        HallView hall = new HallView(new UUID(0, 1), "central", "Sala Central", ZoneId.of("America/Guatemala"));
        return new ArrivalView(new UUID(0, 2), hall, "118", NOW, NOW, false, 3, 2, 1, 0);
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
        return new PassengerView(
                new UUID(2, row),
                Optional.of(person),
                row,
                true,
                minor,
                false,
                false,
                List.of(),
                checkedInAt.isPresent() ? PassengerState.PRESENT : PassengerState.EXPECTED,
                checkedInAt,
                checkedInAt,
                Optional.empty(),
                List.of());
    }
}
