package org.reencuentro.arrival;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reencuentro.arrival.ManifestReader.Row;
import org.reencuentro.arrival.ManifestResult.BadRow;
import org.reencuentro.arrival.ManifestResult.Fault;
import org.reencuentro.arrival.sheet.Limits;
import org.reencuentro.arrival.sheet.Sheet;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.Cui;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Places;
import org.reencuentro.person.Sex;

/** Understands the cells of a manifest's rows, once its headings are known. */
final class ManifestCells {
    /** Signals a bad cell inside one row. */
    private static final class BadCell extends Exception {
        private static final long serialVersionUID = 1L;
        private final ManifestColumn column;
        private final Fault fault;

        BadCell(ManifestColumn column, Fault fault) {
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

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?: (?:anos?|years?))?");

    private final Places places;
    private final LocalDate today;
    private final List<String> headings;
    private final Map<ManifestColumn, List<Integer>> columns = new EnumMap<>(ManifestColumn.class);

    ManifestCells(Places places, LocalDate today, List<String> headings, ManifestColumns columns) {
        this.places = places;
        this.today = today;
        this.headings = headings;
        for (ManifestColumn each : ManifestColumn.values()) {
            this.columns.put(each, columns.places(each));
        }
    }

    /**
     * Understands one row.
     *
     * @throws Bad naming the cell that cannot be understood
     */
    Row row(Sheet.Line line) throws Bad {
        try {
            return understand(line.number(), line.cells());
        } catch (BadCell cell) {
            String heading = cell.column == null
                    ? ""
                    : headings.get(columns.get(cell.column).get(0));
            throw new Bad(new BadRow(line.number(), heading, cell.fault));
        }
    }

    private Row understand(int number, List<String> cells) throws BadCell {
        requireShape(cells);
        Optional<String> nationality = nationality(cell(cells, ManifestColumn.NATIONALITY));
        NewPerson person = new NewPerson(
                name(cells),
                birth(cell(cells, ManifestColumn.BIRTH), cell(cells, ManifestColumn.AGE)),
                sex(cell(cells, ManifestColumn.SEX)),
                nationality,
                language(cell(cells, ManifestColumn.LANGUAGE)),
                home(cell(cells, ManifestColumn.DEPARTMENT), cell(cells, ManifestColumn.MUNICIPALITY)),
                document(cell(cells, ManifestColumn.DOCUMENT), nationality));
        String household = cell(cells, ManifestColumn.HOUSEHOLD);
        if (household.length() > 40) {
            throw new BadCell(ManifestColumn.HOUSEHOLD, Fault.CELL_TOO_LONG);
        }
        return new Row(number, person, household.isEmpty() ? Optional.empty() : Optional.of(household));
    }

    private void requireShape(List<String> cells) throws BadCell {
        for (String cell : cells) {
            if (cell.length() > Limits.LONGEST_CELL) {
                throw new BadCell(null, Fault.CELL_TOO_LONG);
            }
        }
        if (cells.size() > headings.size()
                && !cells.subList(headings.size(), cells.size()).stream().allMatch(String::isEmpty)) {
            throw new BadCell(null, Fault.TOO_MANY_CELLS);
        }
    }

    /** What the columns of one meaning say, one after the other; empty when there are none. */
    private String cell(List<String> cells, ManifestColumn column) throws BadCell {
        StringBuilder all = new StringBuilder();
        for (int place : columns.get(column)) {
            if (place >= cells.size()) {
                throw new BadCell(null, Fault.TOO_FEW_CELLS);
            }
            all.append(cells.get(place)).append(' ');
        }
        return all.toString().strip();
    }

    private PersonName name(List<String> cells) throws BadCell {
        for (ManifestColumn whole : List.of(ManifestColumn.FULL_NAME, ManifestColumn.FULL_NAME_FAMILY_FIRST)) {
            if (!columns.get(whole).isEmpty()) {
                WholeName name = WholeName.of(cell(cells, whole), whole == ManifestColumn.FULL_NAME_FAMILY_FIRST);
                return name(name.given(), name.family(), whole, whole);
            }
        }
        return name(
                cell(cells, ManifestColumn.GIVEN),
                cell(cells, ManifestColumn.FAMILY),
                ManifestColumn.GIVEN,
                ManifestColumn.FAMILY);
    }

    private static PersonName name(String given, String family, ManifestColumn ofGiven, ManifestColumn ofFamily)
            throws BadCell {
        try {
            return new PersonName(given, family);
        } catch (Problem refused) {
            ManifestColumn at = given.isEmpty() || readable(given) ? ofFamily : ofGiven;
            Fault fault = Fault.valueOf(((PersonProblem) refused.code()).name());
            throw new BadCell(fault == Fault.NAME_MISSING ? ofGiven : at, fault);
        }
    }

    private static boolean readable(String name) {
        try {
            return !new PersonName(name, "").full().isEmpty();
        } catch (Problem refused) {
            return false;
        }
    }

    private Optional<BirthDate> birth(String cell, String age) throws BadCell {
        if (cell.isEmpty()) {
            return age.isEmpty() ? Optional.empty() : Optional.of(ofAge(age));
        }
        BirthDate birth;
        try {
            birth = birthDate(cell);
        } catch (DateTimeException unreadable) {
            throw new BadCell(ManifestColumn.BIRTH, Fault.BIRTH_UNREADABLE);
        }
        if (birth.after(today)) {
            throw new BadCell(ManifestColumn.BIRTH, Fault.BIRTH_IN_FUTURE);
        }
        return Optional.of(birth);
    }

    private BirthDate ofAge(String cell) throws BadCell {
        Matcher years = AGE.matcher(PersonName.fold(cell));
        if (!years.matches()) {
            throw new BadCell(ManifestColumn.AGE, Fault.AGE_UNREADABLE);
        }
        try {
            return BirthDate.ofAge(number(years.group(1)), number(years.group(1)), today);
        } catch (DateTimeException nobody) {
            throw new BadCell(ManifestColumn.AGE, Fault.AGE_UNREADABLE);
        }
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
            default -> throw new BadCell(ManifestColumn.SEX, Fault.SEX_UNREADABLE);
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
                    throw new BadCell(ManifestColumn.NATIONALITY, Fault.NATIONALITY_UNREADABLE);
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
            default -> throw new BadCell(ManifestColumn.LANGUAGE, Fault.LANGUAGE_UNKNOWN);
        };
    }

    /** Thirteen digits are a CUI unless somebody is of another country: others count thirteen digits too. */
    private Optional<DocumentNumber> document(String cell, Optional<String> nationality) throws BadCell {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        DocumentNumber number;
        try {
            number = new DocumentNumber(cell);
        } catch (Problem unreadable) {
            throw new BadCell(ManifestColumn.DOCUMENT, Fault.DOCUMENT_UNREADABLE);
        }
        if (nationality.orElse("GT").equals("GT") && number.text().matches("[0-9]{13}") && !Cui.is(number.text())) {
            throw new BadCell(ManifestColumn.DOCUMENT, Fault.CUI_IMPOSSIBLE);
        }
        return Optional.of(number);
    }

    private Optional<String> home(String department, String municipality) throws BadCell {
        if (department.isEmpty() && municipality.isEmpty()) {
            return Optional.empty();
        }
        if (municipality.isEmpty()) {
            Optional<String> code = places.department(department);
            if (code.isEmpty()) {
                throw new BadCell(ManifestColumn.DEPARTMENT, Fault.PLACE_UNKNOWN);
            }
            return code;
        }
        return Optional.of(places.named(department, municipality)
                .orElseThrow(() -> new BadCell(ManifestColumn.MUNICIPALITY, Fault.PLACE_UNKNOWN))
                .code());
    }
}
