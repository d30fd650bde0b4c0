package org.reencuentro.duty;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.hall.Hours;
import org.reencuentro.policy.Role;

/**
 * A duty as a supervisor says it.
 *
 * @param line the duty phone
 * @param days on which weekdays it begins
 * @param span from when until when, by the hall's clock
 * @param place the lower is rung first, 1 to 9
 */
public record DutyDraft(Role role, UUID line, Set<DayOfWeek> days, Hours.Span span, int place) {
    public DutyDraft {
        days = Set.copyOf(days);
    }
}
