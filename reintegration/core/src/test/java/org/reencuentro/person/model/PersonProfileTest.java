package org.reencuentro.person.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Ability;
import org.reencuentro.person.Difficulty;
import org.reencuentro.person.DocumentKind;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.Ethnicity;
import org.reencuentro.person.Health;
import org.reencuentro.person.IdentityDocument;
import org.reencuentro.person.KnownLanguage;
import org.reencuentro.person.Locality;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Phone;
import org.reencuentro.person.PhoneNumber;
import org.reencuentro.person.Proficiency;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Said;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Tie;
import org.reencuentro.person.Topic;

class PersonProfileTest {
    private static final int COLUMN = 32_000;
    private static final int SEAL = 29;
    private static final String LINE = "ʼ".repeat(200);

    private static Profile whole() {
        Map<Topic, Silence> silences = new EnumMap<>(Topic.class);
        Arrays.stream(Topic.values()).forEach(topic -> silences.put(topic, Silence.DOES_NOT_KNOW));
        Map<Ability, Difficulty> abilities = new EnumMap<>(Ability.class);
        Arrays.stream(Ability.values()).forEach(ability -> abilities.put(ability, Difficulty.DOES_NOT_KNOW));
        return new Profile(
                IntStream.range(0, Profile.MOST)
                        .mapToObj(i -> i + "ʼ".repeat(199))
                        .toList(),
                silences,
                List.of("GT", "US", "MX", "HN", "SV", "NI", "CR", "BZ"),
                Optional.of(Ethnicity.MAYA),
                Optional.of(Language.QUC),
                Collections.nCopies(Profile.MOST, new KnownLanguage(Language.QUC, Proficiency.UNDERSTANDS)),
                Said.PREFERS_NOT,
                IntStream.range(0, Profile.MOST)
                        .mapToObj(i -> new IdentityDocument(
                                DocumentKind.DRIVING_LICENCE, new DocumentNumber(i + "A".repeat(31)), "US"))
                        .toList(),
                Optional.of(new Locality("GT", Optional.of("1301"), LINE)),
                Optional.of(new Locality("US", Optional.empty(), LINE)),
                Collections.nCopies(
                        Profile.MOST,
                        new Phone(
                                new PhoneNumber("123456789012345"),
                                Optional.of(Tie.NEPHEW_OR_NIECE),
                                LINE,
                                Said.DOES_NOT_KNOW,
                                Said.DOES_NOT_KNOW)),
                new Health("ʼ".repeat(1_000), "ʼ".repeat(1_000), abilities));
    }

    @Test
    void whatIsKnownComesBackWhole() {
        assertEquals(whole(), ProfileBytes.read(ProfileBytes.of(whole())));
        assertEquals(Profile.EMPTY, ProfileBytes.read(ProfileBytes.of(Profile.EMPTY)));
    }

    @Test
    void theMostThatCanBeKnownFitsItsColumn() {
        int length = ProfileBytes.of(whole()).length;
        assertEquals(0, length % 128, "the length tells how much is known only in steps");
        assertTrue(length + SEAL <= COLUMN, "bytes: " + length);
        assertEquals(ProfileBytes.of(Profile.EMPTY).length, 128);
    }

    @Test
    void anUnknownFormOrACutOneIsRefused() {
        byte[] other = ProfileBytes.of(whole());
        other[0] = 9;
        assertThrows(IllegalStateException.class, () -> ProfileBytes.read(other));
        assertThrows(
                IllegalStateException.class, () -> ProfileBytes.read(Arrays.copyOf(ProfileBytes.of(whole()), 900)));
    }

    @Test
    void moreThanFitsIsRefused() {
        List<String> names =
                IntStream.rangeClosed(0, Profile.MOST).mapToObj(i -> "Ana " + i).toList();
        assertEquals(
                PersonProblem.TOO_MANY,
                assertThrows(
                                Problem.class,
                                () -> new Profile(
                                        names,
                                        Map.of(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Said.NOT_ASKED,
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Health.NOT_ASKED))
                        .code());
    }
}
