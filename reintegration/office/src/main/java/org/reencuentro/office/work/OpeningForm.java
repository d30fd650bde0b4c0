package org.reencuentro.office.work;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Whole;
import org.reencuentro.work.NewOpening;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.OpeningView;
import org.reencuentro.work.Schooling;
import org.reencuentro.work.Skill;
import org.reencuentro.work.WorkProblem;

/** An opening as it was typed, so that it stands there again when it is refused. */
public record OpeningForm(Map<String, String> answers) {
    /** Nothing was typed yet. */
    static OpeningForm empty() {
        return new OpeningForm(Map.of());
    }

    static OpeningForm of(MultivaluedMap<String, String> form) {
        return new OpeningForm(form.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().get(0))));
    }

    /** What stands in a field. */
    public String value(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Whether an option is the chosen one. */
    public boolean is(String field, String option) {
        return value(field).equals(option);
    }

    private Optional<String> typed(String field) {
        return Optional.of(value(field).strip()).filter(text -> !text.isEmpty());
    }

    /**
     * The opening that it describes.
     *
     * @throws Problem {@link WorkProblem#OPENING_REFUSED} for a day or an age that is none
     * @throws MalformedForm for a choice that the page does not offer
     */
    NewOpening opening() {
        UUID organisation = Addresses.uuid(value("organisation")).orElseThrow(MalformedForm::new);
        return new NewOpening(
                organisation,
                Choice.of(OpeningKind.class, value("kind")),
                value("title"),
                typed("skill").map(name -> Choice.of(Skill.class, name)),
                typed("years").map(Whole::of).orElse(0),
                Choice.of(Schooling.class, value("schooling")),
                typed("department"),
                typed("oldest").map(Whole::of),
                Whole.of(value("seats")),
                typed("begins").map(OpeningForm::day),
                typed("closes").map(OpeningForm::day).orElseThrow(OpeningForm::refused));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw refused();
        }
    }

    private static Problem refused() {
        return new Problem(WorkProblem.OPENING_REFUSED, Map.of("most", String.valueOf(OpeningView.MOST_SEATS)));
    }
}
