package org.reencuentro.duty;

import java.time.Instant;
import java.util.List;

/**
 * Who is on duty in the time to come, for an exchange that is alone: in the order of time, the hours left out in which nobody
 * is. It does not know who is away for now; then a telephone rings at an empty desk, and the next one after it.
 */
public record DutyPlan(List<Stretch> stretches) {
    public DutyPlan {
        stretches = List.copyOf(stretches);
    }

    /**
     * A time in which the same are on duty.
     *
     * @param phones the endpoints in the order in which they are rung
     * @param forChildren the same for whoever asks at a line for children
     */
    public record Stretch(Instant from, Instant until, List<String> phones, List<String> forChildren) {}
}
