package org.reencuentro.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;

/**
 * What staff type. As they do, they add the year or the day of birth where a name alone would not tell people apart: if
 * more than {@link #FEW} others have all the words that were meant, and that birth, the question is not asked.
 */
final class Questions {
    private static final int FEW = 4;
    private static final long ASKED = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** How much of the birth is typed. */
    private static final int NOTHING = 0;

    private static final int YEAR = 1;
    private static final int DAY = 2;

    private final Invented register;
    private final World world;

    Questions(Invented register, World world) {
        this.register = register;
        this.world = world;
    }

    /** What goes wrong in a question: what a sender does, or what staff do by themselves. */
    private enum Kind {
        US_LIST,
        BY_EAR,
        SCANNED,
        SELF_WRITTEN,
        TWO_ORTHOGRAPHIES,
        TYPED,
        NICKNAME,
        OTHER_ORDER,
        TWO_NAMES,
        EXACT
    }

    /**
     * A question before it is known how many others it fits.
     *
     * @param words those that were meant, folded, each as often as it was meant
     */
    private record Draft(Someone meant, Kind kind, List<String> words, String text, int least, List<String> births) {
        boolean fits(List<String> name, NewPerson known, int much) {
            List<String> left = new ArrayList<>(name);
            for (String word : words) {
                int at = word.length() == 1 ? beginning(left, word) : left.indexOf(word);
                if (at < 0) {
                    return false;
                }
                left.remove(at);
            }
            return much == NOTHING
                    || known.birth()
                            .filter(birth -> much == YEAR
                                    ? birth.year() == meant.birth().getYear()
                                    : birth.equals(Facts.exact(meant.birth())))
                            .isPresent();
        }

        private static int beginning(List<String> words, String letter) {
            return IntStream.range(0, words.size())
                    .filter(i -> words.get(i).startsWith(letter))
                    .findFirst()
                    .orElse(-1);
        }

        String key() {
            return Questions.key(words.get(0), words.get(words.size() - 1));
        }
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + ' ' + other : other + ' ' + one;
    }

    /** As many of each kind, where there are as many. */
    List<Question> each(int many) {
        List<Draft> drafts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < 2 * many; i++) {
                drafts.add(draft(kind, new Dice(world.seed(), ASKED, kind.ordinal(), i)));
            }
        }
        AtomicIntegerArray others = others(drafts);
        List<Question> questions = new ArrayList<>();
        Map<Kind, Integer> asked = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int much = draft.least();
            while (much <= DAY && others.get(3 * i + much) > FEW) {
                much++;
            }
            if (much <= DAY && asked.merge(draft.kind(), 1, Integer::sum) <= many) {
                String text = (draft.text() + ' ' + draft.births().get(much)).strip();
                questions.add(new Question(
                        text, Invented.id(draft.meant()), draft.kind().name()));
            }
        }
        return questions;
    }

    private Draft draft(Kind kind, Dice dice) {
        Someone meant = someoneOfHallOne(dice);
        while (kind == Kind.TWO_ORTHOGRAPHIES && !meant.mayan()) {
            meant = someoneOfHallOne(dice);
        }
        Words shaped = shaped(kind, meant.words(), dice);
        Words typed = typed(kind, shaped, dice);
        boolean turned = kind == Kind.OTHER_ORDER || dice.chance(0.04);
        Words order = turned ? new Words(typed.family(), typed.given()) : typed;
        String text = String.join(" ", order.all());
        List<String> words = kind == Kind.NICKNAME ? folded(shaped.withGiven(List.of())) : folded(shaped);
        int least = words.isEmpty() ? DAY : dice.chance(0.2) ? YEAR : dice.chance(0.1) ? DAY : NOTHING;
        return new Draft(
                meant,
                kind,
                words.isEmpty() ? folded(shaped) : words,
                dice.chance(0.5) ? text.toLowerCase(Locale.ROOT) : text,
                least,
                births(meant.birth(), dice));
    }

    private Someone someoneOfHallOne(Dice dice) {
        int number = dice.below(world.people());
        while (register.hall(world.householdOf(number)) != 1) {
            number = dice.below(world.people());
        }
        return world.person(number);
    }

    private static Words shaped(Kind kind, Words name, Dice dice) {
        return switch (kind) {
            case US_LIST -> Sender.US_LIST.shaped(name, dice);
            case TWO_NAMES -> name.firsts();
            case NICKNAME ->
                dice.chance(0.5) ? name.firsts() : name.withGiven(name.given().subList(0, 1));
            case EXACT -> name;
            default -> dice.chance(0.25) ? name.firsts() : name;
        };
    }

    private static Words typed(Kind kind, Words name, Dice dice) {
        return switch (kind) {
            case US_LIST -> Sender.US_LIST.spelled(name, dice);
            case BY_EAR -> Sender.BY_EAR.spelled(name, dice);
            case SCANNED -> Sender.SCANNED.spelled(name, dice);
            case SELF_WRITTEN -> Sender.SELF_WRITTEN.spelled(name, dice);
            case TWO_ORTHOGRAPHIES -> Sender.TWO_ORTHOGRAPHIES.spelled(name, dice);
            case TYPED, TWO_NAMES, OTHER_ORDER -> Sender.TYPED.spelled(name, dice);
            case NICKNAME ->
                name.withGiven(name.given().stream()
                        .map(each -> Sender.nickname(each, dice))
                        .toList());
            case EXACT -> dice.chance(0.5) ? name : name.each(Slips::bare);
        };
    }

    /** Nothing, the year, the day; one in twenty of the years is one off. */
    private static List<String> births(LocalDate birth, Dice dice) {
        BirthDate date = Facts.exact(birth);
        int year = dice.chance(0.05) ? date.year() + 1 : date.year();
        String form =
                dice.one(List.of("%1$02d/%2$02d/%3$d", "%1$d/%2$d/%3$d", "%3$d-%2$02d-%1$02d", "%1$02d-%2$02d-%3$d"));
        return List.of("", Integer.toString(year), form.formatted(date.day(), date.month(), date.year()));
    }

    private static List<String> folded(Words words) {
        return words(String.join(" ", words.all()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(PersonName.fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many others each draft fits, three numbers for each: by the name, with the year, with the day. */
    private AtomicIntegerArray others(List<Draft> drafts) {
        Map<String, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            byKey.computeIfAbsent(drafts.get(i).key(), key -> new ArrayList<>()).add(i);
        }
        AtomicIntegerArray others = new AtomicIntegerArray(3 * drafts.size());
        IntStream.range(0, world.households()).parallel().forEach(household -> {
            for (Registered each : register.ofHousehold(household)) {
                count(each, byKey, drafts, others);
            }
        });
        return others;
    }

    private static void count(
            Registered each, Map<String, List<Integer>> byKey, List<Draft> drafts, AtomicIntegerArray others) {
        List<String> name = words(each.known().name().full());
        for (String key : keys(name)) {
            for (int i : byKey.getOrDefault(key, Collections.emptyList())) {
                Draft draft = drafts.get(i);
                if (each.id().equals(Invented.id(draft.meant()))) {
                    continue;
                }
                for (int much = NOTHING; much <= DAY; much++) {
                    if (draft.fits(name, each.known(), much)) {
                        others.incrementAndGet(3 * i + much);
                    }
                }
            }
        }
    }

    private static List<String> keys(List<String> name) {
        List<String> keys = new ArrayList<>();
        List<String> distinct = name.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            for (int j = i; j < distinct.size(); j++) {
                keys.add(key(distinct.get(i), distinct.get(j)));
            }
        }
        return keys;
    }
}
