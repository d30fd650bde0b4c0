package org.reencuentro.people;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Sex;

/**
 * Labelled data in three CSV files of one folder, UTF-8, comma, first row the names of the columns, in any order; columns
 * that are missing are as if empty.
 *
 * <p>{@code people.csv}, the register: {@code id} (any text, once), {@code hall} (1 to 4; empty is 1), {@code household}
 * (the same text for those who came together), {@code given}, {@code family}, {@code birth} (YYYY, YYYY-MM or YYYY-MM-DD),
 * {@code sex} (F, M or O), {@code nationality} (two letters of ISO 3166), {@code language} (a tag), {@code home} (two digits
 * of a department or four of a municipality), {@code document}. Of name and id none may be empty.
 *
 * <p>{@code queries.csv}: {@code text} (what is typed), {@code meant} (an id of somebody of hall 1), {@code kind} (any word;
 * results are told by it).
 *
 * <p>{@code manifest.csv}: {@code list} (rows of one list have the same), {@code kind} (of the sender), the columns of a
 * person as above without id and hall, {@code same} (the id of who it is in the register; empty when they are not in it),
 * {@code like} (the id of whom they are easily mistaken for; only to read by).
 */
public final class LabelledFiles implements LabelledData {
    private static final CSVFormat READ = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final List<String> PERSON =
            List.of("household", "given", "family", "birth", "sex", "nationality", "language", "home", "document");

    private final Path people;
    private final Path queries;
    private final Path lists;

    /** The files of a folder. Nothing is read yet. */
    public LabelledFiles(Path folder) {
        people = folder.resolve("people.csv");
        queries = folder.resolve("queries.csv");
        lists = folder.resolve("manifest.csv");
    }

    @Override
    public int size() {
        try (Stream<Registered> all = people()) {
            return (int) all.count();
        }
    }

    @Override
    public Stream<Registered> people() {
        return rows(people)
                .map(row -> new Registered(
                        cell(row, "id").orElseThrow(() -> unreadable(row, "id")),
                        cell(row, "hall").map(Integer::parseInt).orElse(1),
                        cell(row, "household").orElse(""),
                        person(row)));
    }

    @Override
    public List<Question> questions() {
        try (Stream<CSVRecord> rows = rows(queries)) {
            return rows.map(row -> new Question(
                            cell(row, "text").orElse(""),
                            cell(row, "meant").orElseThrow(() -> unreadable(row, "meant")),
                            cell(row, "kind").orElse("all")))
                    .toList();
        }
    }

    @Override
    public List<Manifest> manifests() {
        Map<String, List<CSVRecord>> byList;
        try (Stream<CSVRecord> rows = rows(lists)) {
            byList = rows.collect(Collectors.groupingBy(
                    row -> cell(row, "list").orElse(""), LinkedHashMap::new, Collectors.toList()));
        }
        List<Manifest> manifests = new ArrayList<>();
        byList.forEach((name, rows) -> manifests.add(new Manifest(
                name,
                cell(rows.get(0), "kind").orElse("all"),
                rows.stream()
                        .map(row -> new Manifest.Row(
                                person(row), cell(row, "household").orElse(""), cell(row, "same"), cell(row, "like")))
                        .toList())));
        return manifests;
    }

    private static NewPerson person(CSVRecord row) {
        try {
            return new NewPerson(
                    new PersonName(
                            cell(row, "given").orElse(""), cell(row, "family").orElse("")),
                    cell(row, "birth").map(LabelledFiles::birth),
                    cell(row, "sex").map(LabelledFiles::sex),
                    cell(row, "nationality"),
                    cell(row, "language").flatMap(Language::of),
                    cell(row, "home"),
                    cell(row, "document").filter(DocumentNumber::looksLike).map(DocumentNumber::new));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("Row " + row.getRecordNumber() + " names nobody", unreadable);
        }
    }

    private static IllegalArgumentException unreadable(CSVRecord row, String column) {
        return new IllegalArgumentException("Row " + row.getRecordNumber() + " has no " + column);
    }

    private static BirthDate birth(String text) {
        int[] parts = Arrays.stream(text.split("-")).mapToInt(Integer::parseInt).toArray();
        return new BirthDate(parts[0], parts.length > 1 ? parts[1] : 0, parts.length > 2 ? parts[2] : 0);
    }

    private static Sex sex(String letter) {
        return Arrays.stream(Sex.values())
                .filter(each -> each.name().startsWith(letter.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> cell(CSVRecord row, String column) {
        return row.isSet(column) ? Optional.of(row.get(column)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static Stream<CSVRecord> rows(Path file) {
        try {
            BufferedReader reader = Files.newBufferedReader(file);
            return READ.parse(reader).stream().onClose(() -> close(reader));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Writes data into the three files of a folder, which is made if need be. */
    public static void write(LabelledData data, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Registered> all = data.people()) {
            write(folder.resolve("people.csv"), join(List.of("id", "hall"), PERSON), all, (each, cells) -> {
                cells.addAll(List.of(each.id(), Integer.toString(each.hall()), each.household()));
                cells.addAll(cells(each.known()));
            });
        }
        write(
                folder.resolve("queries.csv"),
                List.of("text", "meant", "kind"),
                data.questions().stream(),
                (each, cells) -> cells.addAll(List.of(each.text(), each.meant(), each.kind())));
        List<String> columns = join(join(List.of("list", "kind"), PERSON), List.of("same", "like"));
        Stream<Map.Entry<Manifest, Manifest.Row>> rows =
                data.manifests().stream().flatMap(list -> list.rows().stream().map(row -> Map.entry(list, row)));
        write(folder.resolve("manifest.csv"), columns, rows, (each, cells) -> {
            Manifest.Row row = each.getValue();
            cells.addAll(List.of(each.getKey().name(), each.getKey().kind(), row.household()));
            cells.addAll(cells(row.known()));
            cells.addAll(List.of(row.same().orElse(""), row.like().orElse("")));
        });
    }

    private static <T> void write(Path file, List<String> columns, Stream<T> all, BiConsumer<T, List<String>> cellsOf)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter rows = new CSVPrinter(out, format)) {
            rows.printRecord(columns);
            for (T each : (Iterable<T>) all::iterator) {
                List<String> cells = new ArrayList<>();
                cellsOf.accept(each, cells);
                rows.printRecord(cells);
            }
        }
    }

    private static List<String> cells(NewPerson known) {
        return List.of(
                known.name().given(),
                known.name().family(),
                known.birth().map(LabelledFiles::text).orElse(""),
                known.sex().map(sex -> sex.name().substring(0, 1)).orElse(""),
                known.nationality().orElse(""),
                known.language().map(Language::tag).orElse(""),
                known.home().orElse(""),
                known.document().map(DocumentNumber::text).orElse(""));
    }

    private static String text(BirthDate birth) {
        if (birth.month() == 0) {
            return Integer.toString(birth.year());
        }
        String month = "%d-%02d".formatted(birth.year(), birth.month());
        return birth.day() == 0 ? month : month + "-%02d".formatted(birth.day());
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> both = new ArrayList<>(some);
        both.addAll(more);
        return both;
    }

    /** Writes invented data: SEED PEOPLE QUESTIONS_OF_EACH_KIND LISTS_OF_EACH_SENDER FOLDER. */
    public static void main(String... words) throws IOException {
        int[] numbers =
                Arrays.stream(words).limit(4).mapToInt(Integer::parseInt).toArray();
        write(new Invented(numbers[0], numbers[1], numbers[2], numbers[3]), Path.of(words[4]));
    }
}
