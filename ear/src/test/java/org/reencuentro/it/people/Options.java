package org.reencuentro.it.people;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.reencuentro.people.Invented;
import org.reencuentro.people.LabelledData;
import org.reencuentro.people.LabelledFiles;

/**
 * What is measured on, as the script says it in the environment of the server.
 *
 * @param folder of labelled files; empty for invented people
 * @param longest that one of the measurements may last
 */
record Options(
        String databases,
        int people,
        int seed,
        int questionsOfEachKind,
        int manifestsOfEachSender,
        Optional<Path> folder,
        Duration longest) {
    static Options read() {
        return new Options(
                text("BENCH_DATABASE", "both"),
                number("BENCH_PEOPLE", 20_000),
                number("BENCH_SEED", 1),
                number("BENCH_QUESTIONS", 200),
                number("BENCH_MANIFESTS", 8),
                Optional.of(text("BENCH_DATA", ""))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of),
                Duration.ofSeconds(number("BENCH_SECONDS", 300)));
    }

    /** Whether the database of this server is one of those asked for. */
    boolean here() {
        return databases.equals("both") || databases.equals(System.getenv("REENCUENTRO_DB_DRIVER"));
    }

    LabelledData data() {
        return folder.<LabelledData>map(LabelledFiles::new)
                .orElseGet(() -> new Invented(seed, people, questionsOfEachKind, manifestsOfEachSender));
    }

    private static String text(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }

    private static int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }
}
