package org.reencuentro.office.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.kernel.Language;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Ability;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.Difficulty;
import org.reencuentro.person.DocumentKind;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.Ethnicity;
import org.reencuentro.person.Health;
import org.reencuentro.person.IdentityDocument;
import org.reencuentro.person.Known;
import org.reencuentro.person.KnownLanguage;
import org.reencuentro.person.Locality;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Phone;
import org.reencuentro.person.PhoneNumber;
import org.reencuentro.person.Places;
import org.reencuentro.person.Proficiency;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Said;
import org.reencuentro.person.Sex;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Tie;
import org.reencuentro.person.Topic;

class SectionTest {
    private static final Places PLACES = new Places();
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), ZoneId.of("America/Guatemala"));

    private static final Known WHOLE = new Known(
            new PersonName("Xunʼ", "de León y León"),
            Optional.of(new BirthDate(1994, 6, 0)),
            true,
            Optional.of(Sex.FEMALE),
            Optional.of(Language.MAM),
            new Profile(
                    List.of("Chona", "Doña Chonita"),
                    Map.of(),
                    List.of("GT", "US"),
                    Optional.of(Ethnicity.MAYA),
                    Optional.of(Language.MAM),
                    List.of(new KnownLanguage(Language.ES, Proficiency.SOME)),
                    Said.YES,
                    List.of(
                            new IdentityDocument(DocumentKind.DPI, new DocumentNumber("1234567890101"), "GT"),
                            new IdentityDocument(DocumentKind.PASSPORT, new DocumentNumber("X12345"), "MX")),
                    Optional.of(new Locality("GT", Optional.of("1301"), "Aldea Chiantla")),
                    Optional.of(new Locality("US", Optional.empty(), "Los Ángeles")),
                    List.of(
                            new Phone(new PhoneNumber("50255500178"), Optional.empty(), "", Said.YES, Said.NO),
                            new Phone(
                                    new PhoneNumber("12135550123"),
                                    Optional.of(Tie.SIBLING),
                                    "Ana",
                                    Said.NO,
                                    Said.NOT_ASKED)),
                    new Health("Rodilla", "", Map.of(Ability.WALKING, Difficulty.A_LOT))));

    private static final Known NOBODY = new Known(
            new PersonName("Ana", ""), Optional.empty(), false, Optional.empty(), Optional.empty(), Profile.EMPTY);

    private static Texts texts(String language) {
        return Texts.speaking(language, NOW);
    }

    private static Sheet sheet(String... pairs) {
        MultivaluedMap<String, String> answers = new MultivaluedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.add(pairs[i], pairs[i + 1]);
        }
        return new Sheet(texts("es"), PLACES, answers);
    }

    private static Sheet written(Section section, Known known) {
        Sheet sheet = Sheet.empty(texts("es"), PLACES);
        section.write(known, sheet);
        return sheet;
    }

    @ParameterizedTest
    @CsvSource({"es", "en"})
    void whatIsShownToBeChangedIsKeptWhenNothingIs(String language) {
        for (Known known : List.of(WHOLE, NOBODY)) {
            Known read = known;
            for (Section section : Section.values()) {
                Sheet sheet = Sheet.empty(texts(language), PLACES);
                section.write(known, sheet);
                read = section.read(sheet, read);
                assertEquals(Map.of(), sheet.mistakes(), section.name());
            }
            assertEquals(known, read);
        }
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void eachFieldBelongsToOneGroupWithWordsOfItsOwn(Section section) {
        for (List<String> group : section.groups()) {
            assertNotNull(texts("en").of("known.group." + group.get(0)));
        }
        assertEquals(Optional.of(section), Section.of(section.path()));
        Facts facts = new Facts(texts("es"), PLACES, WHOLE);
        assertFalse(facts.of(section).isEmpty());
    }

    @Test
    void notToKnowAndNotToSayAreAnswersAndABlankIsNone() {
        Known read =
                Section.WHO.read(sheet("given", "Ana", "birth-silence", "DOES_NOT_KNOW", "sex", "PREFERS_NOT"), NOBODY);
        assertEquals(Optional.of(Silence.DOES_NOT_KNOW), read.profile().silence(Topic.BIRTH));
        assertEquals(Optional.of(Silence.PREFERS_NOT), read.profile().silence(Topic.SEX));
        assertEquals(read, Section.WHO.read(written(Section.WHO, read), NOBODY));
        Known known =
                Section.WHO.read(sheet("given", "Ana", "birth-year", "1990", "birth-silence", "DOES_NOT_KNOW"), read);
        assertEquals(Map.of(), known.profile().silences(), "what is known is no silence");
        assertEquals(
                List.of("No sabe"),
                words(Section.PLACES, Section.PLACES.read(sheet("home-silence", "DOES_NOT_KNOW"), NOBODY)));
        assertEquals(List.of(), words(Section.PLACES, NOBODY));
    }

    private static List<String> words(Section section, Known known) {
        return new Facts(texts("es"), PLACES, known)
                .of(section).stream().map(Facts.Fact::words).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 3, 1988, '', '', 1988-3-12-0",
        "'', 3, 1988, '', '', 1988-3-0-0",
        "'', '', 1988, '', '', 1988-0-0-0",
        "'', '', '', 17, '', 2008-0-0-2009",
        "'', '', '', 17, 20, 2005-0-0-2009"
    })
    void asMuchOfABirthDateIsTakenDownAsIsKnown(
            String day, String month, String year, String from, String to, String expected) {
        Sheet sheet = sheet(
                "given",
                "Ana",
                "birth-day",
                day,
                "birth-month",
                month,
                "birth-year",
                year,
                "age-from",
                from,
                "age-to",
                to);
        BirthDate birth = Section.WHO.read(sheet, NOBODY).birth().orElseThrow();
        assertEquals(Map.of(), sheet.mistakes());
        assertEquals(expected, birth.year() + "-" + birth.month() + "-" + birth.day() + "-" + birth.lastYear());
    }

    @ParameterizedTest
    @CsvSource({
        "birth-year, 2027, birth-year",
        "birth-month, 2, birth-year",
        "birth-year, 19x0, birth-year",
        "age-from, 200, age-from",
        "given, '', given",
        "given, '\u202Eana', given",
        "other-names, '=1', other-names"
    })
    void whatCannotBeIsSaidBesideItsField(String field, String typed, String beside) {
        Sheet sheet = field.equals("given") ? sheet(field, typed) : sheet("given", "Ana", field, typed);
        Section.WHO.read(sheet, NOBODY);
        assertEquals(List.of(beside), List.copyOf(sheet.mistakes().keySet()));
        assertEquals(typed, sheet.value(field), "what was typed stays");
    }

    @Test
    void anImpossibleCuiIsNamedAndStays() {
        Sheet sheet = sheet(
                "document-kind",
                "DPI",
                "document-number",
                "1234 56788 0101",
                "document-country",
                "",
                "document-kind",
                "PASSPORT",
                "document-number",
                "x-12345",
                "document-country",
                "méxico");
        Section.DOCUMENTS.read(sheet, NOBODY);
        assertTrue(
                sheet.mistake("document-number-0").contains("novena cifra"),
                sheet.mistakes().toString());
        assertEquals("1234 56788 0101", sheet.at("document-number", 0));
        assertEquals("x-12345", sheet.at("document-number", 1));
        Sheet foreign =
                sheet("document-kind", "DPI", "document-number", "0801-1990-12345", "document-country", "Honduras");
        assertEquals(
                "HN",
                Section.DOCUMENTS
                        .read(foreign, NOBODY)
                        .profile()
                        .documents()
                        .get(0)
                        .country());
        assertEquals(Map.of(), foreign.mistakes());
    }

    @ParameterizedTest
    @CsvSource({
        "'Cuilco, Huehuetenango', 1304",
        "'cuilco', 1304",
        "'HUEHUETENANGO', 13",
        "'petatan, huehuetenango', 1333"
    })
    void placesAreFoundAsTheyAreTyped(String typed, String code) {
        Sheet sheet = sheet("home-place", typed, "destination-country", "EE. UU.", "destination-text", "");
        Known read = Section.PLACES.read(sheet, NOBODY);
        assertEquals(Optional.of(code), read.profile().home().orElseThrow().code());
    }

    @Test
    void aPlaceThatIsNoneOrTwoIsRefused() {
        for (String typed : List.of("Atlantis", "Cuilco, Petén", "La Libertad")) {
            Sheet sheet = sheet("home-place", typed);
            Section.PLACES.read(sheet, NOBODY);
            assertNotNull(sheet.mistake("home-place"), typed);
        }
    }

    @Test
    void foreignPeopleLiveWhereTheySayInWords() {
        Known read = Section.PLACES.read(
                sheet("home-country", "honduras", "home-place", "San Pedro Sula", "home-text", "Barrio Abajo"), NOBODY);
        assertEquals(
                new Locality("HN", Optional.empty(), "Barrio Abajo, San Pedro Sula"),
                read.profile().home().orElseThrow());
        assertEquals(Optional.empty(), read.identity().home());
    }

    @Test
    void aNumberOfTenDigitsNeedsItsCountry() {
        Sheet without = sheet("phone-number", "213 555 0123");
        Section.PHONES.read(without, NOBODY);
        assertNotNull(without.mistake("phone-number-0"));
        Sheet with = sheet("phone-number", "213 555 0123", "phone-country", "US", "phone-owner", "MOTHER");
        Phone phone = Section.PHONES.read(with, NOBODY).profile().phones().get(0);
        assertEquals("12135550123", phone.number().digits());
        assertEquals(Optional.of(Tie.MOTHER), phone.owner());
        assertEquals(Said.NOT_ASKED, phone.safe());
    }

    @Test
    void whatSomebodyElseChangedIsToldAndWhatNobodyTouchedIsTakenOver() {
        Sheet shown = written(Section.WHO, WHOLE);
        String was = Changes.was(Section.WHO, shown);
        Known theirs = new Known(
                new PersonName("Xunʼ", "de León"),
                WHOLE.birth(),
                false,
                WHOLE.sex(),
                WHOLE.language(),
                WHOLE.profile());

        MultivaluedMap<String, String> mine = new MultivaluedHashMap<>();
        mine.putSingle("was", was);
        for (String field : List.of("given", "family", "other-names", "birth-year", "birth-month", "age-doubt")) {
            mine.putSingle(field, shown.value(field));
        }
        mine.putSingle("sex", "");
        Sheet typed = new Sheet(texts("es"), PLACES, mine);
        List<String> changed = Changes.merge(Section.WHO, typed, written(Section.WHO, theirs));

        assertEquals(List.of("given", "age-doubt"), changed);
        assertEquals("de León", typed.value("family"), "nobody here touched the name");
        assertEquals("", typed.value("age-doubt"));
        assertEquals("", typed.value("sex"), "what was typed stays");
        assertEquals(List.of(), Changes.merge(Section.WHO, typed(was, shown), shown), "nothing happened meanwhile");
    }

    private static Sheet typed(String was, Sheet shown) {
        MultivaluedMap<String, String> answers = new MultivaluedHashMap<>();
        Arrays.stream(new String[] {"given", "family"}).forEach(field -> answers.putSingle(field, shown.value(field)));
        answers.putSingle("was", was);
        return new Sheet(texts("es"), PLACES, answers);
    }

    @Test
    void aFormThatDoesNotSayWhatItShowedOverwritesNothing() {
        Sheet typed = sheet("given", "Otra");
        assertFalse(
                Changes.merge(Section.WHO, typed, written(Section.WHO, WHOLE)).isEmpty());
        assertEquals("Otra", typed.value("given"));
    }

    @ParameterizedTest
    @CsvSource({
        "Xunʼ Batz, given, Xunʼ",
        "María José López García, family, López García",
        "Ixchel, given, Ixchel",
        "1234567890101, document-number, 1234567890101",
        "5550 0178, phone-number, 5550 0178"
    })
    void whatWasLookedForIsCarriedAlong(String search, String field, String expected) {
        Sheet sheet = Sheet.empty(texts("es"), PLACES);
        SearchedFor.carry(search, sheet);
        assertEquals(expected, sheet.value(field));
    }
}
