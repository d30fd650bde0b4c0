package org.reencuentro.office.arrivals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reencuentro.triage.Need;

/**
 * Who in the hall waits for something, as it is shown.
 *
 * @param all the longest in the hall first
 * @param only the need that alone is listed; empty for all
 */
public record WaitingNeeds(List<Row> all, Optional<Need> only) {
    /** Somebody with what they wait for; never nothing. */
    public record Row(InHall.One one, List<Need> open) {}

    /** The needs that may be listed here. */
    public List<Need> kinds() {
        return Arrays.stream(Need.values()).filter(need -> !need.confidential()).toList();
    }

    /** How many wait for it. */
    public long waiting(Need need) {
        return all.stream().filter(row -> row.open().contains(need)).count();
    }

    /** Who is listed. */
    public List<Row> listed() {
        return all.stream()
                .filter(row -> only.map(row.open()::contains).orElse(true))
                .toList();
    }
}
