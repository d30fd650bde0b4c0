package org.reencuentro.office.directory;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;

/** The part of a service's form that says when it is open. */
final class HoursForm {
    private HoursForm() {}

    /** Puts hours into a form. */
    static void fill(FactsForm form, Hours hours) {
        hours.weekly().forEach((day, span) -> {
            form.put("opens" + day, span.opens().toString());
            form.put("closes" + day, span.closes().toString());
        });
        hours.midday().ifPresent(closed -> {
            form.put("middayFrom", closed.opens().toString());
            form.put("middayUntil", closed.closes().toString());
        });
        hours.exceptions().forEach((day, exception) -> {
            form.put("day", day.toString());
            form.put("reason", exception.reason().name());
            form.put(
                    "dayOpens",
                    exception.open().map(span -> span.opens().toString()).orElse(""));
            form.put(
                    "dayCloses",
                    exception.open().map(span -> span.closes().toString()).orElse(""));
        });
    }

    /**
     * The hours that were typed.
     *
     * @throws Problem {@link DirectoryProblem#SERVICE_HOURS_MALFORMED} when only one end of a span is there, one is no
     *     hour, or midday goes on over night
     */
    static Hours hours(FactsForm form) {
        Map<DayOfWeek, Hours.Span> weekly = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            span(form.value("opens" + day), form.value("closes" + day)).ifPresent(span -> weekly.put(day, span));
        }
        Optional<Hours.Span> midday = span(form.value("middayFrom"), form.value("middayUntil"));
        if (midday.filter(Hours.Span::overnight).isPresent()) {
            throw new Problem(DirectoryProblem.SERVICE_HOURS_MALFORMED);
        }
        return new Hours(weekly, exceptions(form), midday);
    }

    private static Map<LocalDate, Hours.Exception> exceptions(FactsForm form) {
        Map<LocalDate, Hours.Exception> exceptions = new TreeMap<>();
        for (int row : form.rowsOf("day").toList()) {
            try {
                exceptions.put(
                        LocalDate.parse(form.at("day", row)),
                        new Hours.Exception(
                                Choice.of(Hours.Reason.class, form.at("reason", row)),
                                span(form.at("dayOpens", row), form.at("dayCloses", row))));
            } catch (DateTimeException unreadable) {
                throw new Problem(DirectoryProblem.SERVICE_HOURS_MALFORMED);
            }
        }
        return exceptions;
    }

    /** Both hours, or neither. */
    private static Optional<Hours.Span> span(String opens, String closes) {
        if (opens.isEmpty() && closes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Hours.Span(LocalTime.parse(opens), LocalTime.parse(closes)));
        } catch (DateTimeException unreadable) {
            throw new Problem(DirectoryProblem.SERVICE_HOURS_MALFORMED);
        }
    }
}
