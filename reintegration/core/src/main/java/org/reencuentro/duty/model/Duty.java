package org.reencuentro.duty.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.duty.DutyDraft;
import org.reencuentro.duty.DutyView;
import org.reencuentro.hall.Hours;
import org.reencuentro.policy.Role;

/** That somebody of a role is at a duty phone, on some weekdays, from an hour until another. */
@Entity
@Table(name = "duty")
public class Duty {
    private static final int SECONDS_OF_MINUTE = 60;

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "line_id")
    private UUID line;

    @Enumerated(EnumType.STRING)
    private Role role;

    /** One bit a weekday, Monday the lowest. */
    private int weekdays;

    @Column(name = "from_minute")
    private int from;

    @Column(name = "until_minute")
    private int until;

    private int place;

    @Column(name = "away_until")
    private Instant awayUntil;

    @Column(name = "away_by")
    private UUID awayBy;

    @Version
    private int version;

    protected Duty() {}

    public static Duty of(UUID id, UUID hall, DutyDraft draft) {
        Duty duty = new Duty();
        duty.id = id;
        duty.hall = hall;
        duty.say(draft);
        return duty;
    }

    /** Says it anew; whoever was away is back. */
    public void say(DutyDraft draft) {
        line = draft.line();
        role = draft.role();
        weekdays = draft.days().stream().mapToInt(Duty::bit).sum();
        from = minute(draft.span().opens());
        until = minute(draft.span().closes());
        place = draft.place();
        comeBack();
    }

    /** Nobody is at the phone until then. */
    public void leave(Instant end, UUID by) {
        awayUntil = end;
        awayBy = by;
    }

    /** Somebody is at the phone again. */
    public void comeBack() {
        awayUntil = null;
        awayBy = null;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    /** As a supervisor said it. */
    public DutyDraft draft() {
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> (weekdays & bit(day)) != 0)
                .collect(Collectors.toSet());
        return new DutyDraft(role, line, days, new Hours.Span(time(from), time(until)), place);
    }

    /** That nobody is at the phone; empty where that is not so at an instant. */
    public Optional<DutyView.Away> away(Instant now) {
        return Optional.ofNullable(awayUntil).filter(now::isBefore).map(end -> new DutyView.Away(end, awayBy));
    }

    private static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS_OF_MINUTE;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay((long) minute * SECONDS_OF_MINUTE);
    }
}
