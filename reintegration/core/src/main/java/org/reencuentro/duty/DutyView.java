package org.reencuentro.duty;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.LineView;

/**
 * One row of a hall's roster.
 *
 * @param phone its duty phone
 * @param away that nobody is at it for now; empty once that is over
 */
public record DutyView(UUID id, DutyDraft duty, LineView phone, Optional<Away> away) {
    /**
     * That nobody is at a duty phone for now.
     *
     * @param until when the duty would be over, and with it the absence
     * @param by who said so
     */
    public record Away(Instant until, UUID by) {}

    /** When it is on, by the hall's clock. */
    Hours hours() {
        return new Hours(
                duty.days().stream().collect(Collectors.toMap(Function.identity(), day -> duty.span())), Map.of());
    }

    /** Whether somebody is at the phone, as far as is known. */
    boolean there(Instant now) {
        return away.filter(each -> now.isBefore(each.until())).isEmpty();
    }
}
