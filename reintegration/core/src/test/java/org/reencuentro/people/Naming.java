package org.reencuentro.people;

import java.util.ArrayList;
import java.util.List;
import org.reencuentro.person.Sex;

/** How children are named: after the fashion of their years, after their parents. */
final class Naming {
    private static final NameList MEN = NameList.steep("men");
    private static final NameList MODERN_MEN = NameList.of("men modern");
    private static final NameList WOMEN = NameList.steep("women");
    private static final NameList MODERN_WOMEN = NameList.of("women modern");
    private static final NameList SECOND_MEN = NameList.steep("second men");
    private static final NameList SECOND_WOMEN = NameList.steep("second women");

    private static final NameList PAIRS_OF_MEN = NameList.of("men pairs");
    private static final NameList PAIRS_OF_WOMEN = NameList.of("women pairs");

    private Naming() {}

    /** Given names of somebody born in a year. */
    static List<String> given(Sex sex, int year, Dice dice) {
        if (dice.chance(0.22)) {
            String pair = (sex == Sex.MALE ? PAIRS_OF_MEN : PAIRS_OF_WOMEN).draw(dice);
            return List.of(pair.split(" ", 2));
        }
        List<String> names = new ArrayList<>();
        names.add(first(sex, year, dice));
        if (dice.chance(0.68)) {
            add(names, second(sex, dice));
        }
        if (dice.chance(0.04)) {
            add(names, second(sex, dice));
        }
        return names;
    }

    /** Given names of a child that has the first of them from the parent. */
    static List<String> givenAfter(String parent, Sex sex, Dice dice) {
        List<String> names = new ArrayList<>(List.of(parent));
        if (dice.chance(0.68)) {
            add(names, second(sex, dice));
        }
        return names;
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private static String first(Sex sex, int year, Dice dice) {
        if (dice.chance(0.05)) {
            return (sex == Sex.MALE ? RareNames.MEN : RareNames.WOMEN).draw(dice);
        }
        double modern = year >= 1997 ? 0.5 : year >= 1985 ? 0.33 : 0.07;
        boolean fashion = dice.chance(modern);
        if (sex == Sex.MALE) {
            return (fashion ? MODERN_MEN : MEN).draw(dice);
        }
        return (fashion ? MODERN_WOMEN : WOMEN).draw(dice);
    }

    private static String second(Sex sex, Dice dice) {
        return (sex == Sex.MALE ? SECOND_MEN : SECOND_WOMEN).draw(dice);
    }

    /** The two family names of a household's children; at times one, seldom none. */
    static List<String> family(Region region, Dice dice) {
        if (dice.chance(0.003)) {
            return List.of();
        }
        String first = region.family(dice);
        return dice.chance(0.06) ? List.of(first) : List.of(first, region.family(dice));
    }

    /** The family names of a wife, at times with her husband's. */
    static List<String> married(List<String> own, String husband, Dice dice) {
        if (own.isEmpty() || !dice.chance(0.3)) {
            return own;
        }
        List<String> names = new ArrayList<>(own.size() > 1 && dice.chance(0.5) ? own.subList(0, 1) : own);
        names.add((husband.startsWith("de") ? "" : "de ") + husband);
        return names;
    }
}
