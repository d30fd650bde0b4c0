package org.reencuentro.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;

/**
 * Lists of 135 people as senders write them. Two of five have come back before and are in the register; among the others
 * are brothers, twins, sons and namesakes of people who are.
 */
final class Manifests {
    private static final int ROWS = 135;
    private static final long LISTS = 3;
    private static final long STRANGERS = 4;
    private static final int MANY = 400_000;

    private final World world;
    private final World strangers;

    Manifests(World world) {
        this.world = world;
        this.strangers = new World(new Dice(world.seed(), STRANGERS).below(Integer.MAX_VALUE), MANY);
    }

    private record Draw(Someone one, Optional<String> same, Optional<String> like) {}

    Manifest of(Sender sender, int number) {
        Dice dice = new Dice(world.seed(), LISTS, sender.ordinal(), number);
        Set<Integer> taken = new HashSet<>();
        List<Manifest.Row> rows = new ArrayList<>();
        LocalDate before = LocalDate.of(1990, 1, 1);
        for (int i = 0; i < ROWS; i++) {
            Draw draw = draw(sender, taken, dice);
            // The line above or below was read.
            Someone one = dice.chance(0.01) ? draw.one().as(draw.one().words(), before) : draw.one();
            before = draw.one().birth();
            PersonName name =
                    sender.spelled(sender.shaped(one.words(), dice), dice).name();
            NewPerson known = Facts.written(one, name, sender.rates(), 0.3, dice);
            rows.add(new Manifest.Row(known, "", draw.same(), draw.like()));
        }
        return new Manifest(sender.name().toLowerCase(java.util.Locale.ROOT) + "-" + number, sender.name(), rows);
    }

    private Draw draw(Sender sender, Set<Integer> taken, Dice dice) {
        double which = dice.unit();
        if (which < 0.85 && which >= 0.40) {
            return new Draw(writtenBy(sender, strangers, dice), Optional.empty(), Optional.empty());
        }
        Someone known = writtenBy(sender, world, dice);
        while (!taken.add(known.number())) {
            known = writtenBy(sender, world, dice);
        }
        String id = Invented.id(known);
        return which < 0.40
                ? new Draw(known, Optional.of(id), Optional.empty())
                : new Draw(like(known, which, dice), Optional.empty(), Optional.of(id));
    }

    private static Someone writtenBy(Sender sender, World of, Dice dice) {
        Someone one = of.person(dice.below(of.people()));
        while (sender == Sender.TWO_ORTHOGRAPHIES && !one.mayan() && of.people() > ROWS) {
            one = of.person(dice.below(of.people()));
        }
        return one;
    }

    private Someone like(Someone known, double which, Dice dice) {
        Words words = known.words();
        LocalDate birth = known.birth();
        List<String> given = Naming.given(known.sex(), birth.getYear(), dice);
        if (which < 0.90) {
            return other(known, words.withGiven(given), birth.plusDays(dice.between(300, 3_000)), dice);
        }
        if (which < 0.91) {
            return other(known, words.withGiven(given), birth, dice);
        }
        if (which < 0.93) {
            return other(known, words, birth.minusDays(dice.between(18 * 365, 32 * 365)), dice);
        }
        if (which < 0.97) {
            return other(known, words, birth.minusDays(dice.between(700, 6_000)), dice);
        }
        Someone stranger = strangers.person(dice.below(strangers.people()));
        List<String> family = new ArrayList<>(words.firsts().family());
        family.addAll(stranger.words().firsts().family());
        List<String> names =
                List.of(words.given().get(0), stranger.words().given().get(0));
        int day = 1 + dice.below(birth.lengthOfYear());
        return other(known, new Words(names, family), birth.withDayOfYear(day), dice);
    }

    private static Someone other(Someone like, Words words, LocalDate birth, Dice dice) {
        LocalDate latest = LocalDate.of(2025, 12, 31);
        return new Someone(
                -1,
                -1,
                words,
                birth.isAfter(latest) ? birth.minusYears(12) : birth,
                like.sex(),
                like.home(),
                Cui.draw(like.home(), dice),
                like.language(),
                like.mayan());
    }
}
