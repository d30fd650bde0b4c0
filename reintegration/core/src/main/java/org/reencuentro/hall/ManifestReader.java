package org.reencuentro.hall;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.reencuentro.hall.ManifestResult.BadRow;
import org.reencuentro.hall.ManifestResult.Fault;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Places;
import org.reencuentro.person.Sex;

/**
 * Reads a manifest: CSV with comma, semicolon or tab, in UTF-8 or Windows-1252, headings in Spanish or English in any
 * order. Rows that cannot be understood are told and left out; the others go in.
 */
final class ManifestReader {
    /** Largest file, in bytes. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 64;

    /** Longest cell, in characters. */
    static final int LONGEST_CELL = 4_096;

    /** One row that was understood. */
    record Row(int number, NewPerson person, Optional<String> family) {}

    /** All rows of a file. */
    record Reading(List<Row> rows, List<BadRow> bad) {}

    private enum Column {
        GIVEN("nombres", "nombre", "primer nombre", "given names", "first name", "name"),
        FAMILY("apellidos", "apellido", "family names", "last name", "surname"),
        BIRTH(
                "fecha de nacimiento",
                "fecha nacimiento",
                "nacimiento",
                "fecha nac",
                "date of birth",
                "birth date",
                "dob"),
        SEX("sexo", "genero", "sex", "gender"),
        NATIONALITY("nacionalidad", "nationality"),
        LANGUAGE("idioma", "lengua", "language"),
        DEPARTMENT("departamento", "department"),
        MUNICIPALITY("municipio", "municipality"),
        HOUSEHOLD("familia", "grupo familiar", "grupo", "family", "family group");

        private final Set<String> headings;

        Column(String... headings) {
            this.headings = Set.of(headings);
        }
    }

    /** Signals a bad cell inside one row. */
    private static final class BadCell extends Exception {
        private static final long serialVersionUID = 1L;
        private final Column column;
        private final Fault fault;

        BadCell(Column column, Fault fault) {
            super(fault.name());
            this.column = column;
            this.fault = fault;
        }
    }

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

    private final Places places;
    private final LocalDate today;

    ManifestReader(Places places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /**
     * Reads a whole file.
     *
     * @throws Problem {@link HallProblem}: too large, too many rows or columns, not text, empty, malformed, or without
     *     the columns that are needed
     */
    Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Problem(HallProblem.MANIFEST_TOO_LARGE);
        }
        String text = text(file);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.isEmpty()) {
            throw new Problem(HallProblem.MANIFEST_EMPTY);
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(first))
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            var rows = records.iterator();
            CSVRecord headings = rows.next();
            Map<Column, Integer> columns = columns(headings);
            return read(rows, headings, columns);
        } catch (IOException | UncheckedIOException | IllegalStateException fault) {
            throw new Problem(HallProblem.MANIFEST_MALFORMED);
        }
    }

    private Reading read(java.util.Iterator<CSVRecord> records, CSVRecord headings, Map<Column, Integer> columns) {
        List<Row> rows = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        int number = 0;
        while (records.hasNext()) {
            CSVRecord cells = records.next();
            number++;
            if (number > MOST_ROWS) {
                throw new Problem(HallProblem.MANIFEST_TOO_MANY_ROWS, Map.of("most", MOST_ROWS));
            }
            try {
                rows.add(row(number, cells, columns));
            } catch (BadCell cell) {
                String heading = cell.column == null ? "" : headings.get(columns.get(cell.column));
                bad.add(new BadRow(number, heading, cell.fault));
            }
        }
        if (number == 0) {
            throw new Problem(HallProblem.MANIFEST_EMPTY);
        }
        return new Reading(rows, bad);
    }

    private static String text(byte[] file) {
        for (byte each : file) {
            if (each == 0) {
                throw new Problem(HallProblem.MANIFEST_NOT_TEXT);
            }
        }
        try {
            String text = decode(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return decode(file, Charset.forName("windows-1252"));
            } catch (CharacterCodingException neither) {
                throw new Problem(HallProblem.MANIFEST_NOT_TEXT);
            }
        }
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    private static char delimiter(String headings) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(headings, candidate) > count(headings, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static Map<Column, Integer> columns(CSVRecord headings) {
        if (headings.size() > MOST_COLUMNS) {
            throw new Problem(HallProblem.MANIFEST_TOO_MANY_COLUMNS, Map.of("most", MOST_COLUMNS));
        }
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.size(); i++) {
            String heading = PersonName.fold(headings.get(i).replace('_', ' '));
            for (Column column : Column.values()) {
                if (column.headings.contains(heading)) {
                    found.putIfAbsent(column, i);
                }
            }
        }
        if (!found.containsKey(Column.GIVEN)) {
            String had = String.join(", ", headings.toList().stream().limit(12).toList());
            throw new Problem(
                    HallProblem.MANIFEST_COLUMNS_MISSING,
                    Map.of("missing", "nombres", "found", had.length() > 200 ? had.substring(0, 200) : had));
        }
        return found;
    }

    private Row row(int number, CSVRecord cells, Map<Column, Integer> columns) throws BadCell {
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                throw new BadCell(null, Fault.CELL_TOO_LONG);
            }
        }
        String given = cell(cells, columns, Column.GIVEN);
        String family = cell(cells, columns, Column.FAMILY);
        NewPerson person = new NewPerson(
                name(given, family),
                birth(cell(cells, columns, Column.BIRTH)),
                sex(cell(cells, columns, Column.SEX)),
                nationality(cell(cells, columns, Column.NATIONALITY)),
                language(cell(cells, columns, Column.LANGUAGE)),
                home(cell(cells, columns, Column.DEPARTMENT), cell(cells, columns, Column.MUNICIPALITY)));
        String household = cell(cells, columns, Column.HOUSEHOLD);
        if (household.length() > 40) {
            throw new BadCell(Column.HOUSEHOLD, Fault.CELL_TOO_LONG);
        }
        return new Row(number, person, household.isEmpty() ? Optional.empty() : Optional.of(household));
    }

    private static String cell(CSVRecord cells, Map<Column, Integer> columns, Column column) throws BadCell {
        Integer index = columns.get(column);
        if (index == null) {
            return "";
        }
        if (index >= cells.size()) {
            throw new BadCell(null, Fault.TOO_FEW_CELLS);
        }
        return cells.get(index).strip();
    }

    private static PersonName name(String given, String family) throws BadCell {
        try {
            return new PersonName(given, family);
        } catch (Problem refused) {
            Column at = given.isEmpty() || readable(given) ? Column.FAMILY : Column.GIVEN;
            Fault fault = Fault.valueOf(((PersonProblem) refused.code()).name());
            throw new BadCell(fault == Fault.NAME_MISSING ? Column.GIVEN : at, fault);
        }
    }

    private static boolean readable(String name) {
        try {
            return !new PersonName(name, "").full().isEmpty();
        } catch (Problem refused) {
            return false;
        }
    }

    private Optional<BirthDate> birth(String cell) throws BadCell {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        BirthDate birth;
        try {
            birth = birthDate(cell);
        } catch (DateTimeException unreadable) {
            throw new BadCell(Column.BIRTH, Fault.BIRTH_UNREADABLE);
        }
        if (birth.after(today)) {
            throw new BadCell(Column.BIRTH, Fault.BIRTH_IN_FUTURE);
        }
        return Optional.of(birth);
    }

    /** Day before month, as Guatemala writes; a year alone and a month with its year are birth dates too. */
    private static BirthDate birthDate(String cell) {
        Matcher day = DAY_FIRST.matcher(cell);
        if (day.matches()) {
            return new BirthDate(number(day.group(3)), number(day.group(2)), number(day.group(1)));
        }
        Matcher year = YEAR_FIRST.matcher(cell);
        if (year.matches()) {
            return new BirthDate(number(year.group(1)), number(year.group(2)), number(year.group(3)));
        }
        Matcher month = MONTH_YEAR.matcher(cell);
        if (month.matches()) {
            return new BirthDate(number(month.group(2)), number(month.group(1)), 0);
        }
        throw new DateTimeException("Not a date");
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<Sex> sex(String cell) throws BadCell {
        return switch (PersonName.fold(cell)) {
            case "" -> Optional.empty();
            case "f", "femenino", "mujer", "female" -> Optional.of(Sex.FEMALE);
            case "m", "masculino", "hombre", "h", "male" -> Optional.of(Sex.MALE);
            case "x", "otro", "other" -> Optional.of(Sex.OTHER);
            default -> throw new BadCell(Column.SEX, Fault.SEX_UNREADABLE);
        };
    }

    private static Optional<String> nationality(String cell) throws BadCell {
        String folded = PersonName.fold(cell);
        return switch (folded) {
            case "" -> Optional.empty();
            case "guatemala", "guatemalteca", "guatemalteco", "gt", "gtm" -> Optional.of("GT");
            case "honduras", "hondurena", "hondureno", "hn", "hnd" -> Optional.of("HN");
            case "el salvador", "salvadorena", "salvadoreno", "sv", "slv" -> Optional.of("SV");
            case "nicaragua", "nicaraguense", "ni", "nic" -> Optional.of("NI");
            case "mexico", "mexicana", "mexicano", "mx", "mex" -> Optional.of("MX");
            default -> {
                String code = folded.toUpperCase(Locale.ROOT);
                if (!Set.of(Locale.getISOCountries()).contains(code)) {
                    throw new BadCell(Column.NATIONALITY, Fault.NATIONALITY_UNREADABLE);
                }
                yield Optional.of(code);
            }
        };
    }

    private static Optional<Language> language(String cell) throws BadCell {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String folded = PersonName.fold(cell);
        for (Language language : Language.values()) {
            if (folded.equals(language.tag()) || folded.equals(PersonName.fold(language.ownName()))) {
                return Optional.of(language);
            }
        }
        return switch (folded) {
            case "castellano", "spanish" -> Optional.of(Language.ES);
            case "ingles" -> Optional.of(Language.EN);
            default -> throw new BadCell(Column.LANGUAGE, Fault.LANGUAGE_UNKNOWN);
        };
    }

    private Optional<String> home(String department, String municipality) throws BadCell {
        if (department.isEmpty() && municipality.isEmpty()) {
            return Optional.empty();
        }
        if (municipality.isEmpty()) {
            Optional<String> code = places.department(department);
            if (code.isEmpty()) {
                throw new BadCell(Column.DEPARTMENT, Fault.PLACE_UNKNOWN);
            }
            return code;
        }
        return Optional.of(places.named(department, municipality)
                .orElseThrow(() -> new BadCell(Column.MUNICIPALITY, Fault.PLACE_UNKNOWN))
                .code());
    }
}
