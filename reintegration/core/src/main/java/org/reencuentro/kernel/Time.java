package org.reencuentro.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one clock of the application: UTC, in steps of a microsecond, which is what both databases keep. */
@ApplicationScoped
public class Time {
    /** The clock that everything injects. */
    @Produces
    public Clock clock() {
        return new Microseconds(Clock.systemUTC());
    }

    /** {@link Clock#tick} of a microsecond divides by zero when asked for milliseconds. */
    private static final class Microseconds extends Clock {
        private final Clock base;

        Microseconds(Clock base) {
            this.base = base;
        }

        @Override
        public Instant instant() {
            return base.instant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return base.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(base.withZone(zone));
        }
    }
}
