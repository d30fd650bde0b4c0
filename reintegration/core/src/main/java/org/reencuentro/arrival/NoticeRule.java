package org.reencuentro.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a notice is in time: at least 12 hours before, and before 17:00 by the hall's clock (Guatemala's follow-up report to
 * the UN, paragraph 46). One that is not is shown, never refused.
 */
public final class NoticeRule {
    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final LocalTime LATEST = LocalTime.of(17, 0);

    /** Between these no bus leaves: whoever comes then needs a bed. */
    private static final LocalTime LAST_BUS = LocalTime.of(19, 0);

    private static final LocalTime FIRST_BUS = LocalTime.of(5, 0);

    private NoticeRule() {}

    /** Whether it came less than 12 hours before. */
    public static boolean tooShort(Instant noticed, Instant scheduled) {
        return Duration.between(noticed, scheduled).compareTo(SHORTEST) < 0;
    }

    /** Whether it came at 17:00 or later. */
    public static boolean tooLateInTheDay(Instant noticed, ZoneId zone) {
        return !noticed.atZone(zone).toLocalTime().isBefore(LATEST);
    }

    /** Whether people come at an hour at which no bus leaves. */
    public static boolean atNight(Instant arrives, ZoneId zone) {
        LocalTime hour = arrives.atZone(zone).toLocalTime();
        return !hour.isBefore(LAST_BUS) || hour.isBefore(FIRST_BUS);
    }
}
