package org.reencuentro.office.duty;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.duty.DutyDraft;
import org.reencuentro.duty.DutyProblem;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Whole;
import org.reencuentro.policy.Role;

/** The form of a duty, as it was typed. */
public class DutyForm {
    private static final Set<DayOfWeek> OFFICE_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @FormParam("role")
    @DefaultValue("")
    private String role = "";

    @FormParam("phone")
    @DefaultValue("")
    private String phone = "";

    @FormParam("day")
    private List<String> days = new ArrayList<>();

    @FormParam("from")
    @DefaultValue("")
    private String from = "";

    @FormParam("until")
    @DefaultValue("")
    private String until = "";

    @FormParam("place")
    @DefaultValue("")
    private String place = "1";

    /** The form of a duty as it stands. */
    static DutyForm of(DutyDraft duty) {
        DutyForm form = new DutyForm();
        form.role = duty.role().name();
        form.phone = duty.line().toString();
        form.days = duty.days().stream().map(DayOfWeek::name).toList();
        form.from = duty.span().opens().toString();
        form.until = duty.span().closes().toString();
        form.place = Integer.toString(duty.place());
        return form;
    }

    /** Weekdays in words, in their order. */
    public static String days(Texts t, Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return t.of("duty.every-day");
        }
        return days.equals(OFFICE_DAYS)
                ? t.of("duty.office-days")
                : days.stream()
                        .sorted()
                        .map(day -> t.word("hours.weekday", day))
                        .collect(Collectors.joining(", "));
    }

    public String role() {
        return role;
    }

    public String phone() {
        return phone;
    }

    public boolean on(DayOfWeek day) {
        return days.contains(day.name());
    }

    public String from() {
        return from;
    }

    public String until() {
        return until;
    }

    public String place() {
        return place;
    }

    /**
     * The duty as it was typed.
     *
     * @throws Problem {@link DutyProblem#DUTY_HOURS_REFUSED}, {@link DutyProblem#DUTY_PHONE_REFUSED}
     */
    DutyDraft draft() {
        Set<DayOfWeek> on =
                days.stream().map(day -> Choice.of(DayOfWeek.class, day)).collect(Collectors.toSet());
        return new DutyDraft(Choice.of(Role.class, role), line(), on, span(), Whole.of(place));
    }

    private UUID line() {
        try {
            return UUID.fromString(phone);
        } catch (IllegalArgumentException none) {
            throw new Problem(DutyProblem.DUTY_PHONE_REFUSED);
        }
    }

    private Hours.Span span() {
        try {
            return new Hours.Span(LocalTime.parse(from.strip()), LocalTime.parse(until.strip()));
        } catch (DateTimeException unreadable) {
            throw new Problem(DutyProblem.DUTY_HOURS_REFUSED);
        }
    }
}
