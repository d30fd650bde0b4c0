package org.reencuentro.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A register of two thousand made-up people, and one who is looked for in it. */
class IndexTest {
    private static final String[] GIVEN = {
        "José", "Juan", "Carlos", "Luis", "Miguel", "Pedro", "Wilmer", "Kevin", "María", "Juana", "Ana", "Rosa",
        "Micaela"
    };
    private static final String[] FAMILY = {
        "García",
        "López",
        "Hernández",
        "Pérez",
        "Morales",
        "Tzoc",
        "Ajanel",
        "Xol",
        "Choc",
        "Baten",
        "Tum",
        "Ixcoy",
        "Vásquez"
    };
    private static final UUID MEANT = new UUID(7, 7);
    private static final Traits HILARIA = traits("Hilaria Juana", "Sis Bʼotʼ", 1988, 3, 25, 'F', "1406");

    private final Index index = new Index();
    private final Random random = new Random(20261126);

    private static Traits traits(String given, String family, int year, int month, int day, char sex, String home) {
        return new Traits(given, family, year, month, day, sex, home, "");
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    @BeforeEach
    void register() {
        for (int i = 0; i < 2_000; i++) {
            index.put(
                    new UUID(1, i),
                    traits(
                            one(GIVEN) + " " + one(GIVEN),
                            one(FAMILY) + " " + one(FAMILY),
                            1960 + random.nextInt(50),
                            1 + random.nextInt(12),
                            1 + random.nextInt(28),
                            random.nextBoolean() ? 'M' : 'F',
                            ""));
        }
        index.put(MEANT, HILARIA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hilaria Juana Sis Bʼotʼ",
                "HILARIA SIS BOT",
                "sis bot hilaria",
                "Ilaria Sis Both",
                "Hilaria Juana SisBot",
                "Hilarla 5is",
                "hila sis",
                "Sis B'ot",
                "Sis B’ot’, Hilaria",
                "Hil?ria Sis",
                "hilaria 1988",
                "Hila nia Sis",
                "HilarÃ­a Sís"
            })
    void isFoundHoweverTheNameIsWritten(String text) {
        String year = text.endsWith("1988") ? "1988" : "";
        Traits wanted = Traits.named(text.replace("1988", ""));
        assertEquals(
                MEANT,
                index.find(year.isEmpty() ? wanted : wanted.born(1988, 0, 0), 10)
                        .get(0)
                        .id());
    }

    @Test
    void petNameIsNotTakenForTwoWords() {
        UUID francisca = new UUID(8, 8);
        index.put(francisca, traits("Francisca", "Xoy Laj", 1990, 6, 7, 'F', ""));
        for (int i = 0; i < 20; i++) {
            index.put(new UUID(9, i), traits("Pan Cha", "Pan Cha", 1950 + i, 1, 2, 'F', ""));
        }
        assertEquals(francisca, index.find(Traits.named("Pancha Xoy"), 3).get(0).id());
    }

    private double bits(Traits asked) {
        Match found = index.find(asked, 1).get(0);
        assertEquals(MEANT, found.id());
        return found.bits();
    }

    @Test
    void aNameThatTheRecordHasNotSaysMoreAgainstItThanOneThatTheListHasNot() {
        Traits whole = HILARIA;
        Traits without = traits("Hilaria", "Sis Bʼotʼ", 1988, 3, 25, 'F', "1406");
        double listWithout = bits(without);
        index.put(MEANT, without);
        assertEquals(listWithout - 1, bits(whole), 0.1);
    }

    /** What the document of somebody tells who does not say where they live. */
    @Test
    void whereABirthWasRegisteredStandsInForAHome() {
        Map<String, Double> bits = new HashMap<>();
        for (String registered : List.of("", "1406", "1401", "0101")) {
            String document = registered.isEmpty() ? "" : "234567891" + registered;
            bits.put(registered, bits(new Traits("Hilaria Juana", "Sis Bʼotʼ", 1988, 3, 25, 'F', "", document)));
        }
        assertEquals(-1.5, bits.get("0101") - bits.get(""), 0.01, "another department");
        assertTrue(bits.get("1406") > bits.get("1401"), "the same municipality: " + bits);
        assertTrue(bits.get("1401") >= bits.get(""), "the same department: " + bits);
        assertTrue(bits.get("1406") - bits.get("") >= 1, "the same municipality: " + bits);
    }

    /** So many have the one name that is to be known again that nobody else is looked at for the others. */
    @Test
    void isFoundByTheDayOfBirthThoughTheNameIsBadlyWritten() {
        for (int i = 0; i < 20_000; i++) {
            index.put(new UUID(2, i), traits("Xoan", "Toc", 1970 + i % 40, 1 + i % 12, 1 + i / 12 % 28, 'M', ""));
        }
        UUID meant = new UUID(8, 9);
        index.put(meant, traits("Juan Carlos", "Pérez Vásquez", 1989, 5, 31, 'M', "1320"));
        for (Traits written : List.of(
                traits("Xoan", "Peres Vasques", 1989, 5, 31, 'M', ""),
                traits("Xoan", "Peres Vasques", 1990, 5, 31, 'M', ""))) {
            assertEquals(meant, index.find(written, 3).get(0).id());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Hilaria Juana, Sis Bʼotʼ, 1988, 3, 25",
        "HILARIA, SIS, 1988, 3, 25",
        "Ilaria Guana, Siz Bot, 1988, 3, 25",
        "Hilaria, Sis Bot, 1988, 0, 0",
        "Sis Bot, Hilaria Juana, 1988, 3, 25",
        "Hilaria J, Sis Bot, 1988, 3, 25",
        "Hilaria Ju, Sis B, 1988, 3, 25",
        "Hila ria, Sis Bot, 1988, 3, 25",
        "Hilaria Juana, Sis, 1989, 3, 25"
    })
    void isTheSameThoughTheListSaysItOtherwise(String given, String family, int year, int month, int day) {
        Match best = index.find(traits(given, family, year, month, day, 'F', "1406"), 3)
                .get(0);
        assertEquals(MEANT, best.id());
        assertTrue(best.probability() > 0.9, () -> best.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Hilaria Juana, Sis Bʼotʼ, 1962, 8, 2",
        "Micaela, Sis Bʼotʼ, 1988, 3, 25",
        "Hilaria Juana, Tum Caal, 1988, 11, 4",
        "Tomás, Sis Bʼotʼ, 1990, 1, 9",
        "Sis Bʼotʼ, Micaela, 1988, 3, 25",
        "Hilaria Rosa, Sis Tum, 1988, 11, 25",
        "Juana, Bʼotʼ Choc, 1988, 3, 4"
    })
    void relativesAndNamesakesAreNotTheSame(String given, String family, int year, int month, int day) {
        index.find(traits(given, family, year, month, day, (char) 0, "1406"), 3)
                .forEach(each -> assertTrue(each.probability() < 0.5, () -> each.toString()));
    }

    @Test
    void withoutABirthDateANamesakeOfTheFamilyIsNotRuledOut() {
        Match full = best(traits("Hilaria Juana", "Sis Bʼotʼ", 0, 0, 0, 'F', "1406"));
        assertTrue(full.probability() > 0.85 && full.probability() < 0.95, full::toString);
        Match part = best(traits("Hilaria", "Sis Bʼotʼ", 0, 0, 0, 'F', "1406"));
        assertTrue(part.probability() < full.probability(), part::toString);
    }

    @Test
    void twoNumbersOfOneKindAreTwoPeopleAndOfTwoKindsSayNothing() {
        UUID bearer = new UUID(7, 9);
        index.put(bearer, new Traits("Eulalia", "Sis Tum", 1990, 2, 4, 'F', "", "2345678901406"));
        Traits asked = new Traits("Eulalia", "Sis Tum", 1990, 2, 4, 'F', "", "");
        assertTrue(best(asked).probability() > 0.95);
        assertEquals(best(asked).bits(), best(with(asked, "123456789")).bits());
        assertTrue(best(with(asked, "1987654320101")).bits() < best(asked).bits() - 5);
        assertTrue(best(with(asked, "2345678901406")).probability() > 0.999);
        Match livesThere = best(new Traits("Eulalia", "Sis Tum", 1990, 2, 4, 'F', "1406", ""));
        assertTrue(livesThere.bits() > best(asked).bits(), livesThere::toString);
    }

    private static Traits with(Traits traits, String document) {
        return new Traits(
                traits.given(),
                traits.family(),
                traits.year(),
                traits.month(),
                traits.day(),
                traits.sex(),
                traits.home(),
                document);
    }

    @ParameterizedTest
    @CsvSource({"Brayan, DELEON TUM", "Brayan, DE LEON TUM", "Brayan, de Leontum"})
    void aParticleMayStandWithItsName(String given, String family) {
        UUID brayan = new UUID(7, 10);
        index.put(brayan, traits("Brayan", "de León Tum", 1999, 4, 2, 'M', ""));
        Match best = best(traits(given, family, 1999, 4, 2, 'M', ""));
        assertEquals(brayan, best.id());
        assertTrue(best.probability() > 0.9, best::toString);
    }

    @Test
    void aHomeOfFewSaysMoreThanOneOfMany() {
        for (int i = 0; i < 500; i++) {
            index.put(new UUID(2, i), traits(one(GIVEN), one(FAMILY), 1970, 1, 1 + i % 28, 'M', "0101"));
        }
        index.put(new UUID(7, 11), traits("Sixto", "Caal", 1999, 4, 2, 'M', "0101"));
        index.put(new UUID(7, 12), traits("Perfecto", "Caal", 1999, 4, 2, 'M', "1406"));
        assertTrue(homeSays("Perfecto", "1406") > homeSays("Sixto", "0101") + 1);
    }

    private double homeSays(String given, String home) {
        return best(traits(given, "Caal", 1999, 4, 2, 'M', home)).bits()
                - best(traits(given, "Caal", 1999, 4, 2, 'M', "")).bits();
    }

    private Match best(Traits traits) {
        return index.find(traits, 3).get(0);
    }

    @Test
    void twoWhoFitEquallyAreNotSure() {
        index.put(new UUID(7, 8), HILARIA);
        List<Match> both = index.find(HILARIA, 3);
        assertTrue(both.get(0).probability() <= 0.5 && both.get(1).probability() > 0.4, () -> both.toString());
    }

    @Test
    void whatChangedIsFoundAsItIsNow() {
        index.put(MEANT, traits("Eulalia", "Sis Bʼotʼ", 1988, 3, 25, 'F', "1406"));
        assertEquals(2_001, index.size());
        Match best = index.find(Traits.named("Eulalia Sis"), 3).get(0);
        assertEquals(MEANT, best.id());
        assertTrue(index.find(Traits.named("Hilaria"), 50).stream()
                .noneMatch(each -> each.id().equals(MEANT) && each.reasons().contains(Reason.NAME_SAME)));
        index.remove(MEANT);
        assertTrue(index.find(Traits.named("Eulalia Sis"), 50).stream()
                .noneMatch(each -> each.id().equals(MEANT)));
        assertEquals(2_000, index.size());
    }

    @Test
    void everyShapeOfTextIsAnsweredInTime() {
        List<String> texts = new ArrayList<>(List.of(
                "",
                " ",
                "'",
                "ʼʼʼ",
                "12",
                "😀",
                "م ح م د",
                "\u202Etxet",
                "a",
                "x y z",
                "?",
                "???",
                "-",
                "de la",
                "a".repeat(200),
                "ab ".repeat(300),
                "ññññ",
                "0000",
                "l0pez"));
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, 0x3000).forEach(text::appendCodePoint);
            texts.add(text.toString());
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> texts.forEach(text -> {
                    assertTrue(index.find(Traits.named(text), 10).size() <= 10);
                    assertTrue(index.find(traits(text, text, 1990, 1, 1, 'M', "01"), 10)
                                    .size()
                            <= 10);
                }));
    }
}
