package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.reencuentro.hall.Hours;

/** When a hall is open on one weekday. */
@Entity
@Table(name = "hall_opening")
public class HallOpening {
    private static final int MINUTES_OF_HOUR = 60;

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private int weekday;

    @Column(name = "opens_minute")
    private int opens;

    @Column(name = "closes_minute")
    private int closes;

    protected HallOpening() {}

    public static HallOpening of(UUID id, UUID hall, DayOfWeek weekday, Hours.Span span) {
        HallOpening opening = new HallOpening();
        opening.id = id;
        opening.hall = hall;
        opening.weekday = weekday.getValue();
        opening.opens = minute(span.opens());
        opening.closes = minute(span.closes());
        return opening;
    }

    public DayOfWeek weekday() {
        return DayOfWeek.of(weekday);
    }

    public Hours.Span span() {
        return span(opens, closes);
    }

    static int minute(LocalTime time) {
        return time.getHour() * MINUTES_OF_HOUR + time.getMinute();
    }

    static Hours.Span span(int opens, int closes) {
        return new Hours.Span(time(opens), time(closes));
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / MINUTES_OF_HOUR, minute % MINUTES_OF_HOUR);
    }
}
