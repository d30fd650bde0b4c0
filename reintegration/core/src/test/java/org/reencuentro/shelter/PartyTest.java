package org.reencuentro.shelter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Sex;

public class PartyTest {
    private static final List<Optional<Sex>> SEXES =
            List.of(Optional.empty(), Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.of(Sex.OTHER));

    private static Sleeper sleeper(AgeBand age, Sex sex) {
        return new Sleeper(age, Optional.ofNullable(sex));
    }

    private static Party party(boolean family, Sleeper... sleepers) {
        return new Party(List.of(sleepers), family);
    }

    /** Everybody alone, and every two, each as family and not. */
    static List<Party> everyParty() {
        List<Sleeper> everybody = new ArrayList<>();
        for (AgeBand age : AgeBand.values()) {
            SEXES.forEach(sex -> everybody.add(new Sleeper(age, sex)));
        }
        List<Party> parties = new ArrayList<>();
        for (boolean family : new boolean[] {true, false}) {
            for (Sleeper one : everybody) {
                parties.add(party(family, one));
                everybody.forEach(other -> parties.add(party(family, one, other)));
            }
        }
        return parties;
    }

    private static Optional<Set<BedKind>> kinds(Party party) {
        try {
            return Optional.of(party.kinds());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    @Test
    void minorsNeverSleepAmongMenOrWomen() {
        for (Party party : everyParty()) {
            if (party.sleepers().stream().anyMatch(each -> each.age().minor())) {
                for (BedKind kind : List.of(BedKind.MEN, BedKind.WOMEN)) {
                    Problem refused = assertThrows(Problem.class, () -> party.mustFit(kind), party.toString());
                    assertEquals(ShelterProblem.MINOR_WITH_ADULTS, refused.code(), party.toString());
                }
            }
        }
    }

    @Test
    void adultsNeverSleepAmongChildren() {
        for (Party party : everyParty()) {
            if (party.sleepers().stream().anyMatch(each -> !each.age().minor())) {
                assertThrows(Problem.class, () -> party.mustFit(BedKind.CHILDREN), party.toString());
            }
        }
    }

    @Test
    void aMinorSleepsWithAdultsOnlyOfTheirOwnFamily() {
        for (Party party : everyParty()) {
            boolean minors =
                    party.sleepers().stream().anyMatch(each -> each.age().minor());
            boolean adults =
                    party.sleepers().stream().anyMatch(each -> !each.age().minor());
            if (minors && adults) {
                assertEquals(
                        party.family() ? Optional.of(Set.of(BedKind.FAMILIES)) : Optional.empty(),
                        kinds(party),
                        party.toString());
            }
        }
    }

    @Test
    void minorsByThemselvesSleepInChildrensPlacesAlone() {
        for (Party party : everyParty()) {
            if (party.sleepers().stream().allMatch(each -> each.age().minor())) {
                assertEquals(Optional.of(Set.of(BedKind.CHILDREN)), kinds(party), party.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MALE, MALE, false, MEN",
        "FEMALE, FEMALE, false, WOMEN",
        "MALE, FEMALE, true, FAMILIES",
        "MALE, MALE, true, MEN FAMILIES",
        "OTHER, MALE, false, MEN",
        "OTHER, OTHER, false, MEN WOMEN",
        ", FEMALE, false, WOMEN",
        ", , true, MEN WOMEN FAMILIES"
    })
    void adultsSleepByTheirSexOrAsFamily(Sex one, Sex other, boolean family, String where) {
        Set<BedKind> kinds = party(family, sleeper(AgeBand.ADULT, one), sleeper(AgeBand.OLDER, other))
                .kinds();
        assertEquals(where, String.join(" ", kinds.stream().map(Enum::name).toList()));
    }

    @Test
    void menAndWomenWhoAreNoFamilyArePlacedEachAlone() {
        Party mixed = party(false, sleeper(AgeBand.ADULT, Sex.MALE), sleeper(AgeBand.ADULT, Sex.FEMALE));
        assertEquals(
                ShelterProblem.PARTY_MIXED,
                assertThrows(Problem.class, mixed::kinds).code());
    }

    @Test
    void oneAdultAloneIsNoFamily() {
        assertEquals(
                Set.of(BedKind.WOMEN),
                party(true, sleeper(AgeBand.ADULT, Sex.FEMALE)).kinds());
    }

    @Test
    void aManIsRefusedAmongWomenWithoutAWordOfMinors() {
        Problem refused = assertThrows(
                Problem.class,
                () -> party(false, sleeper(AgeBand.ADULT, Sex.MALE)).mustFit(BedKind.WOMEN));
        assertEquals(ShelterProblem.BED_NOT_FOR_THEM, refused.code());
    }

    @Test
    void nobodyIsNoParty() {
        assertEquals(
                ShelterProblem.PARTY_EMPTY,
                assertThrows(Problem.class, () -> party(true)).code());
    }

    @ParameterizedTest
    @CsvSource({"0, SMALL", "5, SMALL", "6, CHILD", "12, CHILD", "13, YOUTH", "17, YOUTH", "18, ADULT", "59, ADULT"})
    void agesAreToldAsBands(int years, AgeBand band) {
        assertEquals(band, AgeBand.of(OptionalInt.of(years), false));
    }

    @Test
    void anAgeInDoubtIsAMinors() {
        assertEquals(AgeBand.OLDER, AgeBand.of(OptionalInt.of(60), false));
        for (AgeBand band : List.of(
                AgeBand.of(OptionalInt.of(40), true),
                AgeBand.of(OptionalInt.empty(), false),
                AgeBand.of(OptionalInt.of(-1), false))) {
            assertEquals(AgeBand.IN_DOUBT, band);
            assertTrue(band.minor());
        }
    }
}
