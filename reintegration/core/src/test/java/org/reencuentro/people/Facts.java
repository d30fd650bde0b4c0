package org.reencuentro.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Sex;

/** What is written of somebody beside the name, and how it goes wrong. */
final class Facts {
    private static final double WRONG_SEX = 0.01;
    private static final double WRONG_DIGIT = 0.02;

    /**
     * How often, 0 to 1.
     *
     * @param swapped day and month change places, where the day can be a month
     * @param yearOff the year is one more or less
     * @param digit one digit of the date is another
     * @param yearOnly nothing but the year is written
     * @param ageOnly an age is written, and the year reckoned from it
     * @param noBirth nothing is written
     * @param firstOfJanuary the day is made up
     * @param noHome the place is not written
     * @param sexKnown the sex is written
     */
    record Rates(
            double swapped,
            double yearOff,
            double digit,
            double yearOnly,
            double ageOnly,
            double noBirth,
            double firstOfJanuary,
            double noHome,
            double sexKnown) {}

    private Facts() {}

    /** What somebody writes of a person whose name they have written so. */
    static NewPerson written(Someone one, PersonName name, Rates rates, double documentKnown, Dice dice) {
        return new NewPerson(
                name,
                birth(one.birth(), rates, dice),
                dice.chance(rates.sexKnown()) ? Optional.of(sex(one.sex(), dice)) : Optional.empty(),
                dice.chance(0.8) ? Optional.of("GT") : Optional.empty(),
                dice.chance(0.6) ? Optional.of(one.language()) : Optional.empty(),
                dice.chance(rates.noHome()) ? Optional.empty() : Optional.of(home(one.home(), dice)),
                dice.chance(documentKnown) ? Optional.of(document(one.cui(), dice)) : Optional.empty());
    }

    static Optional<BirthDate> birth(LocalDate birth, Rates rates, Dice dice) {
        if (dice.chance(rates.noBirth())) {
            return Optional.empty();
        }
        boolean firstKnown = birth.getDayOfYear() > 1 || dice.chance(0.8);
        int year = dice.chance(rates.yearOff()) ? birth.getYear() + (dice.chance(0.5) ? 1 : -1) : birth.getYear();
        if (dice.chance(rates.ageOnly())) {
            return Optional.of(new BirthDate(birth.getYear() + dice.between(-1, 1), 0, 0));
        }
        if (!firstKnown || dice.chance(rates.yearOnly())) {
            return Optional.of(new BirthDate(year, 0, 0));
        }
        if (dice.chance(rates.firstOfJanuary())) {
            return Optional.of(new BirthDate(year, 1, 1));
        }
        int month = birth.getMonthValue();
        int day = birth.getDayOfMonth();
        if (dice.chance(rates.swapped())) {
            return Optional.of(possible(year, day, month, birth));
        }
        if (dice.chance(rates.digit())) {
            return Optional.of(otherDigit(birth, dice));
        }
        return Optional.of(possible(year, month, day, birth));
    }

    private static BirthDate otherDigit(LocalDate birth, Dice dice) {
        int year = birth.getYear();
        int month = birth.getMonthValue();
        int day = birth.getDayOfMonth();
        return switch (dice.below(3)) {
            case 0 -> possible(year + 10 * (dice.chance(0.5) ? 1 : -1), month, day, birth);
            case 1 -> possible(year, 1 + dice.below(12), day, birth);
            default -> possible(year, month, dice.chance(0.5) ? day / 10 * 10 + dice.below(10) : day + 10, birth);
        };
    }

    private static BirthDate possible(int year, int month, int day, LocalDate otherwise) {
        try {
            BirthDate date = new BirthDate(year, month, day);
            return date.after(LocalDate.of(2026, 1, 1)) ? exact(otherwise) : date;
        } catch (DateTimeException none) {
            return exact(otherwise);
        }
    }

    static BirthDate exact(LocalDate date) {
        return new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static Sex sex(Sex sex, Dice dice) {
        if (!dice.chance(WRONG_SEX)) {
            return sex;
        }
        return sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
    }

    private static String home(String home, Dice dice) {
        double which = dice.unit();
        if (which < 0.12) {
            return home.substring(0, 2);
        }
        if (which < 0.18) {
            return Homes.near(home, dice);
        }
        if (which < 0.19) {
            return Homes.sameName(home, dice);
        }
        return which < 0.22 ? Homes.draw(dice) : home;
    }

    private static DocumentNumber document(String cui, Dice dice) {
        if (!dice.chance(WRONG_DIGIT)) {
            return new DocumentNumber(cui);
        }
        int at = dice.below(cui.length());
        char other = (char) ('0' + (cui.charAt(at) - '0' + dice.between(1, 9)) % 10);
        return new DocumentNumber(cui.substring(0, at) + other + cui.substring(at + 1));
    }
}
