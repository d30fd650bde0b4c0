package org.reencuentro.office.work;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Filled;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Whole;
import org.reencuentro.work.NewOpening;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.OpeningView;
import org.reencuentro.work.Schooling;
import org.reencuentro.work.Skill;
import org.reencuentro.work.WorkProblem;

/** The form in which an opening is announced. */
final class OpeningForm {
    private OpeningForm() {}

    /**
     * The opening that it describes.
     *
     * @throws Problem {@link WorkProblem#OPENING_REFUSED} for a day that is none
     * @throws MalformedForm for a choice that the page does not offer
     */
    static NewOpening opening(Filled form) {
        UUID organisation = Addresses.uuid(form.value("organisation")).orElseThrow(MalformedForm::new);
        return new NewOpening(
                organisation,
                Choice.of(OpeningKind.class, form.value("kind")),
                form.value("title"),
                form.typed("skill").map(name -> Choice.of(Skill.class, name)),
                form.typed("years").map(Whole::of).orElse(0),
                Choice.of(Schooling.class, form.value("schooling")),
                form.typed("department"),
                form.typed("oldest").map(Whole::of),
                Whole.of(form.value("seats")),
                form.typed("begins").map(OpeningForm::day),
                form.typed("closes").map(OpeningForm::day).orElseThrow(OpeningForm::refused));
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
