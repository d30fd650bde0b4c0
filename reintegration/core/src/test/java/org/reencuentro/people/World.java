package org.reencuentro.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Sex;

/**
 * Invented people in their households, each the same whenever asked for. Nobody is kept: a person is made from the seed
 * and their number. Safe for several threads.
 */
public final class World {
    private static final int TODAY = 2026;
    private static final int YEARS_OF_RETURNS = 16;

    private final long seed;
    private final int people;
    private final int[] firsts;

    /** What kind of household has come back; most come alone. */
    private enum Kind {
        ALONE,
        SIBLINGS,
        FATHER_AND_SON,
        FAMILY;

        static Kind draw(Dice dice) {
            double which = dice.unit();
            return which < 0.84 ? ALONE : which < 0.91 ? SIBLINGS : which < 0.95 ? FATHER_AND_SON : FAMILY;
        }

        int size(Dice dice) {
            return switch (this) {
                case ALONE -> 1;
                case SIBLINGS -> dice.chance(0.8) ? 2 : 3;
                case FATHER_AND_SON -> 2;
                case FAMILY -> dice.between(2, 5);
            };
        }
    }

    public World(long seed, int people) {
        this.seed = seed;
        this.people = people;
        int[] all = new int[people + 1];
        int households = 0;
        for (int first = 0; first < people; first += size(households - 1)) {
            all[households++] = first;
        }
        this.firsts = Arrays.copyOf(all, households);
    }

    private int size(int household) {
        Dice dice = new Dice(seed, household);
        return Kind.draw(dice).size(dice);
    }

    /** How many there are. */
    public int people() {
        return people;
    }

    int households() {
        return firsts.length;
    }

    long seed() {
        return seed;
    }

    /** In which household somebody lives. */
    int householdOf(int number) {
        int at = Arrays.binarySearch(firsts, 0, firsts.length, number);
        return at < 0 ? -at - 2 : at;
    }

    /** Somebody, by their number from 0 on. */
    Someone person(int number) {
        int household = householdOf(number);
        return household(household).get(number - firsts[household]);
    }

    /** Those who live together. The last household may have members beyond those of the world. */
    List<Someone> household(int household) {
        Dice dice = new Dice(seed, household);
        Kind kind = Kind.draw(dice);
        int size = kind.size(dice);
        String home = Homes.draw(dice);
        Region region = Region.of(home.substring(0, 2), dice);
        House house = new House(household, home, region, Naming.family(region, dice), dice);
        return switch (kind) {
            case ALONE -> List.of(house.alone());
            case SIBLINGS -> house.siblings(size);
            case FATHER_AND_SON -> house.fatherAndSon();
            case FAMILY -> house.parentWithChildren(size);
        };
    }

    /** One household while it is made. */
    private final class House {
        private final int number;
        private final String home;
        private final Region region;
        private final List<String> family;
        private final Dice dice;
        private final List<Someone> members = new ArrayList<>();

        House(int number, String home, Region region, List<String> family, Dice dice) {
            this.number = number;
            this.home = home;
            this.region = region;
            this.family = family;
            this.dice = dice;
        }

        Someone alone() {
            Sex sex = dice.chance(0.88) ? Sex.MALE : Sex.FEMALE;
            int year = adultYear();
            return add(Naming.given(sex, year, dice), married(sex, family), day(year), sex);
        }

        List<Someone> siblings(int size) {
            int year = adultYear();
            LocalDate birth = day(year);
            boolean twins = dice.chance(0.15);
            for (int i = 0; i < size; i++) {
                Sex sex = dice.chance(0.85) ? Sex.MALE : Sex.FEMALE;
                LocalDate born = i == 0 || (twins && i == 1) ? birth : day(year + dice.between(-8, 8));
                add(Naming.given(sex, born.getYear(), dice), family, born, sex);
            }
            return members;
        }

        List<Someone> fatherAndSon() {
            int year = Math.min(adultYear(), TODAY - 38);
            List<String> names = Naming.given(Sex.MALE, year, dice);
            add(names, family, day(year), Sex.MALE);
            int born = year + dice.between(18, 32);
            boolean same = dice.chance(0.5);
            List<String> sons = !same
                    ? Naming.given(Sex.MALE, born, dice)
                    : dice.chance(0.5) ? names : Naming.givenAfter(names.get(0), Sex.MALE, dice);
            add(sons, childrens(family, region.family(dice)), day(born), Sex.MALE);
            return members;
        }

        List<Someone> parentWithChildren(int size) {
            int year = Math.max(adultYear(), TODAY - 50);
            Sex sex = dice.chance(0.45) ? Sex.MALE : Sex.FEMALE;
            String other = region.family(dice);
            add(
                    Naming.given(sex, year, dice),
                    sex == Sex.FEMALE ? Naming.married(family, other, dice) : family,
                    day(year),
                    sex);
            String own = family.isEmpty() ? other : family.get(0);
            List<String> children = sex == Sex.MALE ? List.of(own, other) : List.of(other, own);
            for (int i = 1; i < size; i++) {
                Sex child = dice.chance(0.5) ? Sex.MALE : Sex.FEMALE;
                int born = Math.min(TODAY - 1, year + dice.between(17, 34));
                add(Naming.given(child, born, dice), children, day(born), child);
            }
            return members;
        }

        private List<String> married(Sex sex, List<String> own) {
            return sex == Sex.FEMALE && dice.chance(0.4) ? Naming.married(own, region.family(dice), dice) : own;
        }

        private List<String> childrens(List<String> fathers, String mothers) {
            return fathers.isEmpty() ? List.of() : List.of(fathers.get(0), mothers);
        }

        /** Most are in their twenties when they are returned, some at sixteen, few at sixty; in one of the last years. */
        private int adultYear() {
            double age = 16 - 11 * Math.log(1 - dice.unit() * 0.985) * (0.55 + 0.75 * dice.unit());
            return TODAY - dice.below(YEARS_OF_RETURNS) - (int) Math.min(age, 68);
        }

        private LocalDate day(int year) {
            LocalDate first = LocalDate.of(year, 1, 1);
            return dice.chance(0.04) ? first : first.plusDays(dice.below(first.lengthOfYear()));
        }

        private Someone add(List<String> given, List<String> families, LocalDate birth, Sex sex) {
            Language language = dice.chance(0.35) ? region.language() : Language.ES;
            Someone one = new Someone(
                    firsts[number] + members.size(),
                    number,
                    new Words(given, families),
                    birth,
                    sex,
                    home,
                    Cui.draw(home, dice),
                    language,
                    region.mayan() && families.stream().anyMatch(Region::isMayan));
            members.add(one);
            return one;
        }
    }
}
