package org.reencuentro.office.arrivals;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;

/** What is taken down of somebody who is not on the list, as it was typed. */
public class UnlistedForm {
    private static final int OLDEST = 120;

    @FormParam("given")
    @DefaultValue("")
    private String given = "";

    @FormParam("family")
    @DefaultValue("")
    private String family = "";

    @FormParam("age")
    @DefaultValue("")
    private String age = "";

    @FormParam("birth")
    @DefaultValue("")
    private String birth = "";

    @FormParam("doubt")
    @DefaultValue("")
    private String doubt = "";

    @FormParam("language")
    @DefaultValue("")
    private String language = "";

    public String given() {
        return given;
    }

    public String family() {
        return family;
    }

    public String age() {
        return age;
    }

    public String birth() {
        return birth;
    }

    /** Whether nobody is sure that they are 18. */
    public boolean doubted() {
        return !doubt.isEmpty();
    }

    public String language() {
        return language;
    }

    /** What is wrong with it, in words; empty when nothing is. */
    Optional<String> mistake(Texts t) {
        if (!age.isBlank() && !age.strip().matches("[0-9]{1,3}") || age.strip().matches("[0-9]{3}") && old()) {
            return Optional.of(t.of("unlisted.mistake.age"));
        }
        if (!birth.isBlank() && day(t).isEmpty()) {
            return Optional.of(t.of("unlisted.mistake.birth"));
        }
        try {
            new PersonName(given, family);
            return Optional.empty();
        } catch (Problem refused) {
            return Optional.of(t.refusal(refused).orElse(t.of("unlisted.mistake.name")));
        }
    }

    private boolean old() {
        return Integer.parseInt(age.strip()) > OLDEST;
    }

    /** The person that it describes; an age stands for the earlier of the two years in which they can be born. */
    NewPerson person(Texts t) {
        Optional<BirthDate> when = day(t).map(
                        day -> new BirthDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .or(() -> Optional.of(age.strip())
                        .filter(years -> !years.isEmpty())
                        .map(years -> new BirthDate(t.today().getYear() - Integer.parseInt(years) - 1, 0, 0)));
        return new NewPerson(
                new PersonName(given, family),
                when,
                doubted(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(language).filter(each -> !each.isEmpty()).map(each -> Choice.of(Language.class, each)),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<LocalDate> day(Texts t) {
        try {
            return Optional.of(birth)
                    .filter(text -> !text.isBlank())
                    .map(LocalDate::parse)
                    .filter(day ->
                            !day.isAfter(t.today()) && day.getYear() > t.today().getYear() - OLDEST);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
