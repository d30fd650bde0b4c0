package org.reencuentro.call;

import java.time.Duration;
import java.util.Optional;

/**
 * The terms of free calls as a supervisor says them. Minutes are a floor, not a ceiling: whoever needs more gets more.
 *
 * @param talk how long a call may last before more is asked for; 1 minute up to the hall's longest call
 * @param more how much each wish for more adds; 1 to 30 minutes
 * @param mostAtOnce how many calls may go on at once; empty for as many as there are lines
 * @param dayLimit what calls of one day may cost; empty for no limit
 * @param donor who pays; empty for nobody in particular, at most 80 characters
 */
public record TermsDraft(
        Duration talk, Duration more, Optional<Integer> mostAtOnce, Optional<Cost> dayLimit, Optional<String> donor) {}
