package org.reencuentro.journey;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.people.Invented;
import org.reencuentro.people.Registered;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;

/**
 * A list of invented people as a consulate would send it: families, children alone, somebody whose age nobody knows. The
 * last name of everybody is a word that no other list has.
 */
record FlightList(String flight, String mark, List<Row> rows) {

    /**
     * @param family empty for whoever comes alone
     * @param born as it stands on the list; empty when it does not
     */
    record Row(int number, String given, String surname, String born, String family) {
        String name() {
            return given + " " + surname;
        }

        /** What a hand types for somebody: the beginnings of a given name and of a family name. */
        String typed() {
            return beginning(given, 4) + " " + beginning(surname, 4);
        }

        private static String beginning(String words, int letters) {
            String first = words.split(" ")[0];
            return first.substring(0, Math.min(letters, first.length())).toLowerCase(Locale.ROOT);
        }
    }

    /** A flight with as many people; six households of three, of whom one is a child, four children alone. */
    static FlightList of(int people, long seed) {
        String mark = word();
        List<NewPerson> known = new Invented(seed, people * 2, 0, 0)
                .people()
                .map(Registered::known)
                .filter(each -> !each.name().family().isBlank())
                .limit(people)
                .toList();
        List<Row> rows = new ArrayList<>();
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        for (int i = 0; i < known.size(); i++) {
            boolean together = people > 30 && i < 18;
            boolean child = together ? i % 3 == 2 : people > 30 && i < 22;
            String born = i == 22 && people > 30
                    ? ""
                    : child
                            ? (year - 5 - i % 9) + "-03-04"
                            : known.get(i)
                                    .birth()
                                    .filter(date -> !date.after(LocalDate.of(year - 19, 1, 1)))
                                    .map(BirthDate::toString)
                                    .filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"))
                                    .orElse("1988-05-06");
            String surname = known.get(i).name().family() + " " + mark;
            rows.add(new Row(i + 1, known.get(i).name().given(), surname, born, together ? "F" + i / 3 : ""));
        }
        return new FlightList("D" + mark.substring(1).toUpperCase(Locale.ROOT), mark, List.copyOf(rows));
    }

    /** The file. */
    String csv() {
        return rows.stream()
                .map(row -> String.join(";", row.given(), row.surname(), row.born(), row.family()))
                .collect(Collectors.joining("\n", "Nombres;Apellidos;Fecha de nacimiento;Familia\n", "\n"));
    }

    private static String word() {
        StringBuilder mark = new StringBuilder("X");
        Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()), 26)
                .chars()
                .limit(6)
                .forEach(digit -> mark.append((char) ('a' + Character.digit(digit, 26))));
        return mark.toString();
    }
}
