package org.reencuentro.office.arrivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.hall.HallView;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.NeedsView;

class NeedsPageTest {
    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
    private static final UUID ASKED = new UUID(0, 1);
    private static final UUID SILENT = new UUID(0, 2);
    private static final UUID UNASKED = new UUID(0, 3);

    private static NeedsPage page(boolean readsConcerns, Optional<Need> only) {
        HallView hall = new HallView(new UUID(1, 1), "central", "Sala Central", ZoneId.of("America/Guatemala"));
        return new NeedsPage(
                new ArrivalView(new UUID(1, 2), hall, "118", NOW, NOW, false, 3, 3, 0, 0),
                List.of(present(ASKED), present(SILENT), present(UNASKED)),
                Map.of(
                        ASKED,
                        new NeedsView(Map.of(Need.FOOD, NeedAnswer.NEEDS, Need.SHELTER, NeedAnswer.GIVEN)),
                        SILENT,
                        new NeedsView(Map.of(Need.HEALTH, NeedAnswer.PREFERS_NOT_TO_SAY))),
                readsConcerns ? Set.of(UNASKED) : Set.of(),
                readsConcerns,
                only);
    }

    private static PassengerView present(UUID id) {
        return new PassengerView(
                id,
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
                Optional.empty(),
                List.of());
    }

    private static List<UUID> listed(NeedsPage page) {
        return page.listed().stream().map(PassengerView::id).toList();
    }

    @Test
    void whoeverPrefersNotToSayWasAskedAndNeedsNothing() {
        NeedsPage page = page(false, Optional.empty());
        assertTrue(page.asked(SILENT));
        assertFalse(page.asked(UNASKED));
        assertEquals(1, page.unasked());
        assertEquals(0, page.open(Need.HEALTH));
    }

    @Test
    void everyNumberIsThatOfTheListItOpens() {
        for (Need need : page(true, Optional.empty()).kinds()) {
            NeedsPage only = page(true, Optional.of(need));
            assertEquals(only.open(need), only.listed().size(), need.name());
        }
        assertEquals(List.of(ASKED), listed(page(false, Optional.of(Need.FOOD))));
        assertEquals(List.of(), listed(page(false, Optional.of(Need.SHELTER))), "it was given");
    }

    @Test
    void aConcernIsNeitherCountedNorListedForWhoeverMayNotKnow() {
        assertFalse(page(false, Optional.empty()).kinds().contains(Need.PROTECTION));
        assertEquals(NeedAnswer.NOT_ASKED, page(false, Optional.empty()).answer(UNASKED, Need.PROTECTION));
        assertEquals(NeedAnswer.NEEDS, page(true, Optional.empty()).answer(UNASKED, Need.PROTECTION));
        assertEquals(List.of(UNASKED), listed(page(true, Optional.of(Need.PROTECTION))));
    }

    @Test
    void theNextIsWhomNobodyHasAsked() {
        assertEquals(
                Optional.of(UNASKED),
                page(false, Optional.empty()).nextAfter(ASKED).map(PassengerView::id));
        assertEquals(Optional.empty(), page(false, Optional.empty()).nextAfter(UNASKED));
    }
}
