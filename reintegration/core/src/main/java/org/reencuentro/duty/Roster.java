package org.reencuentro.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.hall.Hours;
import org.reencuentro.policy.Role;

/** The rows of a hall's roster, and what follows from them at any time by the hall's clock. */
final class Roster {
    private static final int DAY = 1_440;
    private static final int WEEK = 7 * DAY;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final Comparator<DutyView> ORDER = Comparator.comparing(
                    (DutyView each) -> each.duty().place())
            .thenComparing(each -> each.duty().span().opens())
            .thenComparing(DutyView::id);

    private final List<DutyView> rows;
    private final ZoneId zone;

    Roster(Collection<DutyView> rows, ZoneId zone) {
        this.rows = rows.stream().sorted(ORDER).toList();
        this.zone = zone;
    }

    /** In the order in which they are rung. */
    List<DutyView> rows() {
        return rows;
    }

    /**
     * Who is on duty and not away, each phone once.
     *
     * @param child somebody asks at a line for children: child protection comes first
     */
    List<DutyView> at(Instant now, boolean child) {
        return each(child, on(now).filter(row -> row.there(now)));
    }

    /** Who is on duty between two instants, whether away for now or not. */
    DutyPlan plan(Instant from, Instant until) {
        TreeSet<Instant> edges = new TreeSet<>(List.of(from, until));
        rows.stream()
                .flatMap(row -> row.hours().openings(from, until, zone).stream())
                .flatMap(opening -> Stream.of(opening.from(), opening.until()))
                .filter(edge -> edge.isAfter(from) && edge.isBefore(until))
                .forEach(edges::add);
        List<DutyPlan.Stretch> stretches = new ArrayList<>();
        for (Instant edge : edges.headSet(until)) {
            List<String> phones = endpoints(each(false, on(edge)));
            if (!phones.isEmpty()) {
                stretches.add(new DutyPlan.Stretch(edge, edges.higher(edge), phones, endpoints(each(true, on(edge)))));
            }
        }
        return new DutyPlan(stretches);
    }

    /** When nobody is on duty in a week like all others though the hall is open, by day and hour. */
    List<DutyGap> gaps(Hours open) {
        BitSet alone = new BitSet(WEEK);
        if (open.known()) {
            alone.or(minutes(open));
        } else {
            alone.set(0, WEEK);
        }
        rows.forEach(row -> alone.andNot(minutes(row.hours())));
        List<DutyGap> gaps = new ArrayList<>();
        int until;
        for (int from = alone.nextSetBit(0); from >= 0; from = alone.nextSetBit(until)) {
            int day = from / DAY;
            until = Math.min(alone.nextClearBit(from), (day + 1) * DAY);
            gaps.add(new DutyGap(DayOfWeek.of(day + 1), time(from), time(until)));
        }
        return gaps;
    }

    private Stream<DutyView> on(Instant at) {
        return rows.stream().filter(row -> row.hours().openUntil(at, zone).isPresent());
    }

    private static List<DutyView> each(boolean child, Stream<DutyView> those) {
        Map<UUID, DutyView> byPhone = new LinkedHashMap<>();
        those.sorted(Comparator.comparing(row -> child && row.duty().role() != Role.CHILD_PROTECTION))
                .forEach(row -> byPhone.putIfAbsent(row.phone().id(), row));
        return List.copyOf(byPhone.values());
    }

    private static List<String> endpoints(List<DutyView> rows) {
        return rows.stream().map(row -> row.phone().endpoint()).toList();
    }

    /** Minutes of a week from Monday on; what goes on over its end begins it. */
    private static BitSet minutes(Hours hours) {
        BitSet week = new BitSet(WEEK);
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Hours.Span span : hours.on(day)) {
                int begin = day.ordinal() * DAY;
                int until = begin + minute(span.closes()) + (span.overnight() ? DAY : 0);
                week.set(begin + minute(span.opens()), Math.min(until, WEEK));
                week.set(0, Math.max(0, until - WEEK));
            }
        }
        return week;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS_OF_MINUTE;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay((long) (minute % DAY) * SECONDS_OF_MINUTE);
    }
}
