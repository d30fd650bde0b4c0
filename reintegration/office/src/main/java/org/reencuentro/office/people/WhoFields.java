package org.reencuentro.office.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.Known;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Sex;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Topic;

/** Name, other names, birth or age, sex. */
final class WhoFields implements Fields {
    @Override
    public List<List<String>> groups() {
        return List.of(
                List.of("given", "family"),
                List.of("other-names"),
                List.of("birth-day", "birth-month", "birth-year", "age-from", "age-to", "birth-silence"),
                List.of("age-doubt"),
                List.of("sex"));
    }

    @Override
    public void write(Known known, Sheet into) {
        into.put("given", known.name().given());
        into.put("family", known.name().family());
        into.put("other-names", String.join("\n", known.profile().otherNames()));
        known.birth().ifPresent(birth -> write(birth, into));
        into.putSilence("birth-silence", Topic.BIRTH, known.profile());
        if (known.ageInDoubt()) {
            into.put("age-doubt", "yes");
        }
        known.sex().ifPresent(sex -> into.put("sex", sex.name()));
        into.putSilence("sex", Topic.SEX, known.profile());
    }

    private static void write(BirthDate birth, Sheet into) {
        if (birth.precision() == BirthDate.Precision.ESTIMATE) {
            int year = into.texts().today().getYear();
            into.put("age-from", String.valueOf(Math.max(0, year - birth.lastYear())));
            into.put("age-to", String.valueOf(Math.max(0, year - birth.year() - 1)));
            return;
        }
        into.put("birth-year", String.valueOf(birth.year()));
        into.put("birth-month", birth.month() == 0 ? "" : String.valueOf(birth.month()));
        into.put("birth-day", birth.day() == 0 ? "" : String.valueOf(birth.day()));
    }

    @Override
    public Known read(Sheet from, Known before) {
        Optional<PersonName> name = from.read("given", () -> new PersonName(from.value("given"), from.value("family")));
        Optional<BirthDate> birth = birth(from);
        Optional<Sex> sex = from.spoken(Sex.class, "sex");
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        silences.putAll(before.profile().silences());
        from.silence("birth-silence", Topic.BIRTH, birth.isPresent(), silences);
        from.silence("sex", Topic.SEX, sex.isPresent(), silences);
        List<String> others = Arrays.stream(from.value("other-names").split("[\\r\\n]+", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Profile profile = from.read("other-names", () -> before.profile().withOtherNames(others))
                .orElse(before.profile())
                .withSilences(silences);
        return new Known(
                name.orElse(before.name()), birth, from.is("age-doubt", "yes"), sex, before.language(), profile);
    }

    private static Optional<BirthDate> birth(Sheet from) {
        Optional<Integer> day = from.number("birth-day");
        Optional<Integer> month = from.number("birth-month");
        Optional<Integer> year = from.number("birth-year");
        Optional<Integer> youngest = from.number("age-from");
        Optional<Integer> oldest = from.number("age-to").or(() -> youngest);
        boolean dated = day.isPresent() || month.isPresent() || year.isPresent();
        if (dated && youngest.isPresent()) {
            from.refuse("birth-year", "known.mistake.birth-or-age");
            return Optional.empty();
        }
        LocalDate today = from.texts().today();
        try {
            if (dated) {
                BirthDate birth = new BirthDate(year.orElse(0), month.orElse(0), day.orElse(0));
                if (birth.after(today)) {
                    from.refuse("birth-year", "problem.birth-in-future");
                }
                return Optional.of(birth);
            }
            return oldest.map(age -> BirthDate.ofAge(youngest.orElse(age), age, today));
        } catch (DateTimeException impossible) {
            from.refuse(dated ? "birth-year" : "age-from", dated ? "known.mistake.birth" : "known.mistake.age");
            return Optional.empty();
        }
    }
}
