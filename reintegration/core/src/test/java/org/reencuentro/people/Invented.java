package org.reencuentro.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reencuentro.person.NewPerson;

/** Invented people as the register knows them, questions about them and lists, all from one seed. */
public final class Invented implements LabelledData {
    private static final long REGISTER = 1;
    private static final long HALL = 2;
    private static final int HALLS = 4;

    /** The register is written by staff with the person before them, and so has few errors. */
    private static final Facts.Rates AT_THE_DESK =
            new Facts.Rates(0.005, 0.01, 0.005, 0.03, 0.005, 0.02, 0.005, 0.06, 0.97);

    private final World world;
    private final int questionsOfEachKind;
    private final int manifestsOfEachSender;

    /** As many people, questions of each kind and lists of each kind of sender as said. */
    public Invented(long seed, int people, int questionsOfEachKind, int manifestsOfEachSender) {
        this.world = new World(seed, people);
        this.questionsOfEachKind = questionsOfEachKind;
        this.manifestsOfEachSender = manifestsOfEachSender;
    }

    @Override
    public int size() {
        return world.people();
    }

    @Override
    public Stream<Registered> people() {
        return IntStream.range(0, world.households()).boxed().flatMap(household -> ofHousehold(household).stream());
    }

    /** Those of one household who are in the register. */
    List<Registered> ofHousehold(int household) {
        List<Someone> members = world.household(household);
        return members.stream()
                .filter(each -> each.number() < world.people())
                .map(each -> new Registered(
                        id(each), hall(household), members.size() > 1 ? "H" + household : "", known(each)))
                .toList();
    }

    @Override
    public List<Question> questions() {
        return new Questions(this, world).each(questionsOfEachKind);
    }

    @Override
    public List<Manifest> manifests() {
        Manifests manifests = new Manifests(world);
        List<Manifest> all = new ArrayList<>();
        for (Sender sender : Sender.lists()) {
            for (int i = 0; i < manifestsOfEachSender; i++) {
                all.add(manifests.of(sender, i));
            }
        }
        return all;
    }

    static String id(Someone one) {
        return "P%07d".formatted(one.number());
    }

    int hall(int household) {
        return 1 + new Dice(world.seed(), HALL, household).below(HALLS);
    }

    /** How the register knows somebody. */
    NewPerson known(Someone one) {
        Dice dice = new Dice(world.seed(), REGISTER, one.number());
        double which = dice.unit();
        Words words = one.words();
        if (which < 0.05) {
            words = Sender.TYPED.spelled(words, dice);
        } else if (which < 0.08) {
            words = Sender.BY_EAR.spelled(words, dice);
        } else if (which < 0.20) {
            words = words.each(Slips::bare);
        } else if (which < 0.26) {
            words = Sender.US_LIST.shaped(words, dice);
        }
        return Facts.written(one, words.name(), AT_THE_DESK, 0.4, dice);
    }
}
