package org.reencuentro.office.sharing;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.office.web.MalformedForm;

/** The answers of the form that agrees a rule, as they were sent; kept when something is refused. */
public final class SharingForm {
    private final MultivaluedMap<String, String> answers;

    SharingForm(MultivaluedMap<String, String> answers) {
        this.answers = answers;
    }

    /** Nothing is shared until somebody says so; a year is proposed. */
    static SharingForm empty(LocalDate today) {
        MultivaluedMap<String, String> answers = new MultivaluedHashMap<>();
        answers.add("until", today.plusYears(1).toString());
        return new SharingForm(answers);
    }

    /** What was answered; empty when nothing was. */
    public String answer(String field) {
        return Optional.ofNullable(answers.getFirst(field)).orElse("");
    }

    /** From when on a field is to be shared; empty for not at all. */
    public Optional<SharedFrom> from(SharedField field) {
        return named(SharedFrom.values(), field.name());
    }

    /** The last day of sharing; empty when none was given. */
    Optional<LocalDate> lastDay() {
        try {
            return Optional.of(LocalDate.parse(answer("until")));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /**
     * The rule that the form agrees.
     *
     * @param begin when a day begins, where whoever agrees works
     * @throws MalformedForm when an answer is missing that the page always sends
     */
    NewSharingRule rule(Function<LocalDate, Instant> begin) {
        Map<SharedField, SharedFrom> fields = new EnumMap<>(SharedField.class);
        Arrays.stream(SharedField.values())
                .forEach(field -> from(field).ifPresent(moment -> fields.put(field, moment)));
        return new NewSharingRule(
                organisation(),
                named(ServiceKind.values(), "purpose").orElseThrow(MalformedForm::new),
                fields,
                answer("basis"),
                begin.apply(lastDay().orElseThrow(MalformedForm::new).plusDays(1)));
    }

    private UUID organisation() {
        try {
            return UUID.fromString(answer("organisation"));
        } catch (IllegalArgumentException none) {
            throw new MalformedForm();
        }
    }

    private <E extends Enum<E>> Optional<E> named(E[] values, String field) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(answer(field)))
                .findFirst();
    }
}
