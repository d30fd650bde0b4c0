package org.reencuentro.duty.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.duty.DutyDraft;
import org.reencuentro.duty.DutyView;
import org.reencuentro.hall.Hours;
import org.reencuentro.policy.Role;

class DutyTest {
    private static final Instant END = Instant.parse("2026-11-23T22:00:00Z");
    private static final Hours.Span SPAN = new Hours.Span(LocalTime.of(23, 59), LocalTime.MIDNIGHT);

    private static Duty duty(DutyDraft draft) {
        return Duty.of(UUID.randomUUID(), UUID.randomUUID(), draft);
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void whatWasSaidIsKeptForEveryDay(DayOfWeek day) {
        DutyDraft said = new DutyDraft(Role.PSYCHOLOGIST, UUID.randomUUID(), EnumSet.of(day), SPAN, 9);
        assertEquals(said, duty(said).draft());
        DutyDraft others =
                new DutyDraft(Role.CASEWORKER, UUID.randomUUID(), EnumSet.complementOf(EnumSet.of(day)), SPAN, 1);
        assertEquals(others, duty(others).draft());
    }

    @Test
    void whoIsAwayIsAwayUntilTheDutyIsOverOrSomebodyIsBack() {
        DutyDraft said = new DutyDraft(Role.CASEWORKER, UUID.randomUUID(), EnumSet.allOf(DayOfWeek.class), SPAN, 1);
        UUID by = UUID.randomUUID();
        Duty duty = duty(said);
        duty.leave(END, by);
        assertEquals(Optional.of(new DutyView.Away(END, by)), duty.away(END.minusNanos(1_000)));
        assertEquals(Optional.empty(), duty.away(END));
        duty.comeBack();
        assertEquals(Optional.empty(), duty.away(END.minusSeconds(60)));
        duty.leave(END, by);
        duty.say(said);
        assertEquals(Optional.empty(), duty.away(END.minusSeconds(60)), "what is said anew begins anew");
    }
}
