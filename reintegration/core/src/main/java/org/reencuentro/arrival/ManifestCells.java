package org.reencuentro.arrival;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.reencuentro.arrival.ManifestReader.Row;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Places;
import org.reencuentro.person.Sex;

/** Understands the cells of a manifest's rows, once its headings are known. */
final class ManifestCells {
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
        DOCUMENT(
                "documento",
                "numero de documento",
                "no documento",
                "dpi",
                "cui",
                "pasaporte",
                "document",
                "document number",
                "passport",
                "id number"),
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

    /** A row that cannot be understood. */
    static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient BadRow row;

        Bad(BadRow row) {
            super(row.fault().name());
            this.row = row;
        }

        BadRow row() {
            return row;
        }
    }

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

    private final Places places;
    private final LocalDate today;
    private final CSVRecord headings;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);

    ManifestCells(Places places, LocalDate today, CSVRecord headings) {
        this.places = places;
        this.today = today;
        this.headings = headings;
        for (int i = 0; i < headings.size(); i++) {
            String heading = PersonName.fold(headings.get(i).replace('_', ' '));
            for (Column column : Column.values()) {
                if (column.headings.contains(heading)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
    }

    /** Whether the names can be found, without which no row is anybody. */
    boolean hasNames() {
        return columns.containsKey(Column.GIVEN);
    }

    /**
     * Understands one row.
     *
     * @throws Bad naming the cell that cannot be understood
     */
    Row row(int number, CSVRecord cells) throws Bad {
        try {
            return understand(number, cells);
        } catch (BadCell cell) {
            String heading = cell.column == null ? "" : headings.get(columns.get(cell.column));
            throw new Bad(new BadRow(number, heading, cell.fault));
        }
    }

    private Row understand(int number, CSVRecord cells) throws BadCell {
        for (String cell : cells) {
            if (cell.length() > ManifestReader.LONGEST_CELL) {
                throw new BadCell(null, Fault.CELL_TOO_LONG);
            }
        }
        String given = cell(cells, Column.GIVEN);
        String family = cell(cells, Column.FAMILY);
        NewPerson person = new NewPerson(
                name(given, family),
                birth(cell(cells, Column.BIRTH)),
                sex(cell(cells, Column.SEX)),
                nationality(cell(cells, Column.NATIONALITY)),
                language(cell(cells, Column.LANGUAGE)),
                home(cell(cells, Column.DEPARTMENT), cell(cells, Column.MUNICIPALITY)),
                document(cell(cells, Column.DOCUMENT)));
        String household = cell(cells, Column.HOUSEHOLD);
        if (household.length() > 40) {
            throw new BadCell(Column.HOUSEHOLD, Fault.CELL_TOO_LONG);
        }
        return new Row(number, person, household.isEmpty() ? Optional.empty() : Optional.of(household));
    }

    private String cell(CSVRecord cells, Column column) throws BadCell {
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

    private static Optional<DocumentNumber> document(String cell) throws BadCell {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DocumentNumber(cell));
        } catch (Problem unreadable) {
            throw new BadCell(Column.DOCUMENT, Fault.DOCUMENT_UNREADABLE);
        }
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
