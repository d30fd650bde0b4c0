package org.reencuentro.it.people;

import static org.reencuentro.it.people.Figures.line;

import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.Client;
import org.reencuentro.access.DemonstrationAccounts;
import org.reencuentro.access.SignIns;
import org.reencuentro.access.SignedIn;
import org.reencuentro.people.LabelledData;
import org.reencuentro.people.Manifest;
import org.reencuentro.people.Question;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Register;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;

/**
 * Loads a register and measures searching, the check for duplicates and importing inside the server. Leaves an account and
 * its questions for the measurement from outside. Runs only when asked for, by {@code ./reencuentro bench people}.
 */
@ExtendWith(ArquillianExtension.class)
class PeopleBench {
    private static final String ADDRESS = "bench@test.example";
    private static final String PASSWORD = "a right password of a bench";
    private static final int MOST = 10;
    private static final int COLD = 100;
    private static final int LONGEST_LIST = 20_000;

    @Inject
    Loading loading;

    @Inject
    DuplicateCheck check;

    @Inject
    Importing importing;

    @Inject
    People people;

    @Inject
    Register register;

    @Inject
    DemonstrationAccounts accounts;

    @Inject
    SignIns signIns;

    private final Options options = Options.read();
    private final Path folder = Path.of(System.getenv("REENCUENTRO_DATA"));
    private final StringBuilder report = new StringBuilder();

    @Test
    void measure() throws Exception {
        if (!options.here()) {
            return;
        }
        LabelledData data = options.data();
        List<Question> questions = data.questions();
        List<Manifest> manifests = data.manifests();
        Set<String> askedFor = new HashSet<>();
        questions.forEach(each -> askedFor.add(each.meant()));
        manifests.forEach(list -> list.rows().forEach(row -> row.same().ifPresent(askedFor::add)));

        loading.open();
        long begun = System.nanoTime();
        int loaded = loading.load(data, askedFor);
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("  loaded %,d people in %.0f s, %,.0f a second%n", loaded, seconds, loaded / seconds);

        Subject caseworker = caseworker();
        followed(loaded, begun);
        ask(questions, caseworker);
        check(manifests, caseworker);
        report.append(importing.compare(loading.firstHall(), 135, 10, options.seed() + 1));
        report.append(importing.compare(loading.firstHall(), Math.min(LONGEST_LIST, loaded), 2, options.seed() + 2));
        Files.writeString(folder.resolve("bench-people.txt"), report);
        leave(questions);
    }

    /** Waits until the register holds all of them, and says how long after the loading began that was. */
    private void followed(int loaded, long begun) throws InterruptedException {
        long until = System.nanoTime() + options.longest().toNanos();
        while (register.size().orElse(0) < loaded && System.nanoTime() < until) {
            new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
        }
        say(
                "  the register holds %,d of them %.0f s after the loading began%n",
                register.size().orElse(0), (System.nanoTime() - begun) / 1e9);
    }

    private void say(String form, Object... values) {
        report.append(line(form, values));
    }

    private Subject caseworker() {
        Callers.as(
                Subject.system(),
                () -> accounts.open(
                        ADDRESS, "Bench", Role.CASEWORKER, Optional.empty(), Set.of(loading.firstHall()), PASSWORD));
        UUID account = ((SignedIn) signIns.withPassword(ADDRESS, PASSWORD, new Client("Bench", Optional.empty())))
                .account()
                .id();
        return new Subject(
                Role.CASEWORKER,
                Optional.of(account),
                Optional.empty(),
                Set.of(loading.firstHall()),
                Strength.PASSKEY,
                Optional.of(Instant.now()),
                true);
    }

    private void ask(List<Question> questions, Subject caseworker) {
        Figures cold = new Figures();
        Figures steady = new Figures();
        Map<String, Tally> byKind = new TreeMap<>();
        long until = System.nanoTime() + options.longest().toNanos();
        List<Question> mixed = mixed(questions);
        for (Question each : mixed) {
            if (System.nanoTime() > until) {
                break;
            }
            UUID meant = loading.ids().get(each.meant());
            long begun = System.nanoTime();
            List<UUID> found = Callers.as(caseworker, () -> people.named(each.text(), MOST)).stream()
                    .map(PersonView::id)
                    .toList();
            (cold.count() < COLD ? cold : steady).add(System.nanoTime() - begun);
            byKind.computeIfAbsent(each.kind(), kind -> new Tally()).answered(found.indexOf(meant));
        }
        say("  search in the server, cold     %s%n", cold);
        say("  search in the server, steady   %s%n", steady);
        if (cold.count() + steady.count() < mixed.size()) {
            say("  time was up after %d of %d questions%n", cold.count() + steady.count(), mixed.size());
        }
        Tally all = new Tally();
        byKind.forEach((kind, tally) -> {
            all.add(tally);
            say(
                    "    %-20s recall@1 %.3f   recall@10 %.3f   (%d)%n",
                    kind, tally.recall(), tally.recallAt10(), tally.asked());
        });
        say(
                "  search, all kinds      recall@1 %.4f   recall@10 %.4f   bar 0.985 %s   (%d)%n",
                all.recall(), all.recallAt10(), Figures.bar(all.recallAt10() >= 0.985), all.asked());
    }

    /** The kinds by turns, so that each is asked about alike when the time is up. */
    static List<Question> mixed(List<Question> questions) {
        Map<String, List<Question>> byKind = new TreeMap<>();
        questions.forEach(each ->
                byKind.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each));
        List<Question> mixed = new ArrayList<>();
        for (int i = 0; mixed.size() < questions.size(); i++) {
            for (List<Question> kind : byKind.values()) {
                if (i < kind.size()) {
                    mixed.add(kind.get(i));
                }
            }
        }
        return mixed;
    }

    private void check(List<Manifest> manifests, Subject caseworker) {
        Map<String, Tally> byKind = new TreeMap<>();
        Map<String, Figures> times = new TreeMap<>();
        Figures allTimes = new Figures();
        long until = System.nanoTime() + options.longest().toNanos();
        for (Manifest list : manifests) {
            if (System.nanoTime() > until) {
                say("  time was up after %d of %d lists%n", allTimes.count(), manifests.size());
                break;
            }
            long begun = System.nanoTime();
            List<Optional<UUID>> said =
                    check.same(list.rows().stream().map(Manifest.Row::known).toList(), caseworker);
            long took = System.nanoTime() - begun;
            allTimes.add(took);
            times.computeIfAbsent(list.kind(), kind -> new Figures()).add(took);
            Tally tally = byKind.computeIfAbsent(list.kind(), kind -> new Tally());
            for (int i = 0; i < said.size(); i++) {
                Optional<UUID> truth =
                        list.rows().get(i).same().map(each -> loading.ids().get(each));
                tally.checked(
                        truth.isPresent(),
                        said.get(i).isPresent(),
                        truth.isPresent() && said.get(i).equals(truth));
            }
        }
        Tally all = new Tally();
        byKind.forEach((kind, tally) -> {
            all.add(tally);
            say(
                    "    %-20s %6.2f s a list   recall %.3f   precision %.4f   (%d returned before, %d taken wrongly)%n",
                    kind,
                    times.get(kind).median() / 1000,
                    tally.recall(),
                    tally.precision(),
                    tally.asked(),
                    tally.wrong());
        });
        double longest = allTimes.quantile(1) / 1000;
        say(
                "  duplicates, all lists  %.2f s a list, the longest %.2f, bar 1 s %s   recall %.4f bar 0.93 %s"
                        + "   precision %.4f bar 0.99 %s%n",
                allTimes.median() / 1000,
                longest,
                Figures.bar(longest <= 1),
                all.recall(),
                Figures.bar(all.recall() >= 0.93),
                all.precision(),
                Figures.bar(all.precision() >= 0.99));
    }

    /** For whoever asks the same from outside: the account, then a line for each question. */
    private void leave(List<Question> questions) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("bench-questions.tsv"))) {
            out.write(ADDRESS + "\t" + PASSWORD + "\n");
            for (Question each : mixed(questions)) {
                UUID meant = loading.ids().get(each.meant());
                if (meant != null) {
                    out.write(meant + "\t" + each.kind() + "\t" + each.text() + "\n");
                }
            }
        }
    }
}
