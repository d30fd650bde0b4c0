package org.reencuentro.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * When a line counts as silent, and when somebody must know. A kiosk's browser is at the exchange only from its first call
 * on, so its line never is: its screen is heard by itself.
 *
 * @param unused for how long a phone may stand unused while the others are not
 */
record SilenceRule(Duration unused) {
    /** A phone that is away for less is starting anew, or registers again. */
    static final Duration AWAY_NOTED = Duration.ofSeconds(30);

    /** By then a phone that starts anew is back; of one that is not, those are told who can do something about it. */
    static final Duration AWAY_TOLD = Duration.ofSeconds(90);

    /** How often each of the other phones must have been lifted on average, that it is no chance that one was not. */
    static final int LIFTED_BESIDE = 5;

    /**
     * What is known of a line.
     *
     * @param since since when it does what it does
     * @param openSince since when its hall is open; empty while it is closed
     * @param watchedSince since when it is known who lifts what
     */
    record Signs(LineKind kind, LineState state, Instant since, Optional<Instant> openSince, Instant watchedSince) {
        private boolean away() {
            return state == LineState.OFFLINE;
        }
    }

    /**
     * That a line is silent.
     *
     * @param due whether those responsible should know
     */
    record Found(SilenceCause cause, Instant since, boolean due) {}

    /**
     * Whether a line is silent now.
     *
     * @param beside how often the other phones of the hall were lifted after an instant, on average
     */
    Optional<Found> find(Signs signs, ToDoubleFunction<Instant> beside, Instant now) {
        if (signs.kind() == LineKind.KIOSK_BROWSER) {
            return Optional.empty();
        }
        if (signs.away()) {
            boolean due = signs.openSince().isPresent() && passed(signs.since(), AWAY_TOLD, now);
            return Optional.of(new Found(SilenceCause.UNREACHABLE, signs.since(), due))
                    .filter(found -> passed(found.since(), AWAY_NOTED, now));
        }
        if (signs.kind() != LineKind.PHONE || signs.state() != LineState.FREE) {
            return Optional.empty();
        }
        return signs.openSince()
                .map(open -> Collections.max(List.of(open, signs.since(), signs.watchedSince())))
                .filter(from -> passed(from, unused, now) && beside.applyAsDouble(from) >= LIFTED_BESIDE)
                .map(from -> new Found(SilenceCause.UNUSED, from, true));
    }

    /**
     * Whether a silence of that cause is over.
     *
     * @param lifted whether the line was lifted since it began
     */
    static boolean over(SilenceCause cause, Signs signs, boolean lifted) {
        return switch (cause) {
            case UNREACHABLE -> !signs.away();
            case UNUSED -> lifted || signs.away();
        };
    }

    private static boolean passed(Instant since, Duration time, Instant now) {
        return !now.isBefore(since.plus(time));
    }
}
