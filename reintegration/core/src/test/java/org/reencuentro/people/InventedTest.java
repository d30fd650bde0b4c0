package org.reencuentro.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.person.Sex;

/** The invented people are the same for the same seed, and of the shape of the real ones. */
class InventedTest {
    private static final Invented INVENTED = new Invented(7, 1_500, 5, 1);
    private static final World WORLD = new World(7, 1_500);

    @Test
    void theSameSeedMakesTheSamePeopleAndAnotherSeedOthers() {
        assertEquals(all(INVENTED), all(new Invented(7, 1_500, 5, 1)));
        assertNotEquals(all(INVENTED), all(new Invented(8, 1_500, 5, 1)));
        assertEquals(INVENTED.questions(), new Invented(7, 1_500, 5, 1).questions());
        assertEquals(INVENTED.manifests(), new Invented(7, 1_500, 5, 1).manifests());
    }

    @Test
    void everybodyHasOneNumber() {
        Set<String> ids = all(INVENTED).stream().map(Registered::id).collect(Collectors.toSet());
        assertEquals(1_500, ids.size());
        assertEquals(INVENTED.size(), ids.size());
        assertEquals(1_034, WORLD.person(1_034).number());
    }

    @Test
    void mostAreMenAndTheFrequentNamesAreFrequent() {
        double men = share(one -> one.sex() == Sex.MALE);
        assertTrue(men > 0.78 && men < 0.90, "men: " + men);
        double lopez = share(one -> one.words().family().contains("López"));
        assertTrue(lopez > 0.03 && lopez < 0.14, "López: " + lopez);
        double highlands =
                share(one -> Set.of("09", "12", "13", "14").contains(one.home().substring(0, 2)));
        assertTrue(highlands > 0.45 && highlands < 0.65, "highlands: " + highlands);
    }

    private static double share(java.util.function.Predicate<Someone> which) {
        int found = 0;
        for (int i = 0; i < WORLD.people(); i++) {
            found += which.test(WORLD.person(i)) ? 1 : 0;
        }
        return (double) found / WORLD.people();
    }

    @Test
    void twoOfFiveOnAListHaveComeBackBefore() {
        List<Manifest.Row> rows = INVENTED.manifests().stream()
                .flatMap(list -> list.rows().stream())
                .toList();
        assertEquals(135 * Sender.lists().size(), rows.size());
        long before = rows.stream().filter(row -> row.same().isPresent()).count();
        assertTrue(before > 0.34 * rows.size() && before < 0.46 * rows.size(), "before: " + before);
        assertTrue(rows.stream().anyMatch(row -> row.like().isPresent()));
        assertTrue(rows.stream()
                .noneMatch(row -> row.same().isPresent() && row.like().isPresent()));
    }

    @Test
    void questionsMeanSomebodyOfTheFirstHall() {
        Map<String, Registered> byId = all(INVENTED).stream().collect(Collectors.toMap(Registered::id, each -> each));
        List<Question> questions = INVENTED.questions();
        assertEquals(50, questions.size());
        questions.forEach(each -> assertEquals(1, byId.get(each.meant()).hall()));
    }

    @Test
    void sendersChangeManyNamesAndLoseNone() {
        for (Sender sender : Sender.values()) {
            int changed = 0;
            for (int i = 0; i < 500; i++) {
                Words name = WORLD.person(i).words();
                Dice dice = new Dice(3, sender.ordinal(), i);
                Words written = sender.spelled(sender.shaped(name, dice), dice);
                assertTrue(!written.all().isEmpty(), sender + " " + name);
                changed += written.equals(name) ? 0 : 1;
            }
            assertTrue(changed > 100, sender + " changed " + changed);
        }
    }

    @Test
    void whatIsWrittenIntoFilesIsReadAgain(@TempDir Path folder) throws IOException {
        LabelledFiles.write(INVENTED, folder);
        LabelledFiles read = new LabelledFiles(folder);
        assertEquals(all(INVENTED), all(read));
        assertEquals(new HashSet<>(INVENTED.questions()), new HashSet<>(read.questions()));
        assertEquals(INVENTED.manifests(), read.manifests());
    }

    private static List<Registered> all(LabelledData data) {
        try (Stream<Registered> people = data.people()) {
            return people.toList();
        }
    }
}
