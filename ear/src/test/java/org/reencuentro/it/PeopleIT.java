package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.casefile.Registrations;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.people.Unheard;
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
import org.reencuentro.person.KnownView;
import org.reencuentro.person.Locality;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Phone;
import org.reencuentro.person.PhoneNumber;
import org.reencuentro.person.Proficiency;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Profiles;
import org.reencuentro.person.Said;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Tie;
import org.reencuentro.person.Topic;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** What is known of people: kept sealed, found, corrected by two at once, and gone when it is erased. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {
    @Inject
    Given given;

    @Inject
    People people;

    @Inject
    Profiles profiles;

    @Inject
    Registrations registrations;

    @Inject
    CaseFiles files;

    @Inject
    Arrivals arrivals;

    @Inject
    DataKeys keys;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    private final String word = Unheard.name();
    private final String passport = "P" + Given.unique().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    private final PhoneNumber phone = new PhoneNumber("5024%07d".formatted(System.nanoTime() % 10_000_000));
    private Subject worker;
    private Callers.Acting acting;

    @BeforeEach
    void aCaseworkerWorksHere() {
        worker = given.staff(Role.CASEWORKER);
        acting = Callers.begin(worker);
    }

    @AfterEach
    void goesHome() {
        acting.close();
    }

    private Known known() {
        Profile profile = new Profile(
                List.of(word + "-alias"),
                Map.of(Topic.NATIONALITY, Silence.PREFERS_NOT),
                List.of(),
                Optional.of(Ethnicity.MAYA),
                Optional.of(Language.MAM),
                List.of(new KnownLanguage(Language.MAM, Proficiency.WELL)),
                Said.YES,
                List.of(
                        new IdentityDocument(DocumentKind.PASSPORT, new DocumentNumber(passport), "GT"),
                        new IdentityDocument(DocumentKind.OTHER, new DocumentNumber(passport + "2"), "US")),
                Optional.of(new Locality("GT", Optional.of("1301"), word + "-aldea")),
                Optional.of(Locality.of("09")),
                List.of(new Phone(phone, Optional.of(Tie.MOTHER), word + "-madre", Said.YES, Said.NO)),
                new Health(word + "-rodilla", "", Map.of(Ability.WALKING, Difficulty.A_LOT)));
        return new Known(
                new PersonName(word, "de León y León"),
                Optional.of(new BirthDate(1994, 0, 0)),
                true,
                Optional.empty(),
                Optional.of(Language.MAM),
                profile);
    }

    private UUID registered() {
        return registrations.register(given.hall().id(), known());
    }

    private static Known named(Known known, String name) {
        return new Known(
                new PersonName(name, ""),
                known.birth(),
                known.ageInDoubt(),
                known.sex(),
                known.language(),
                known.profile());
    }

    private List<UUID> found(String text) {
        return people.named(text, 20).stream().map(PersonView::id).toList();
    }

    private static void refused(Object code, Runnable deed) {
        assertEquals(code, assertThrows(Problem.class, deed::run).code());
    }

    @Test
    void whoIsRegisteredBelongsToTheHallAndIsFoundByAllTheyGave() {
        UUID person = registered();
        assertEquals(known(), profiles.of(person).known());
        assertEquals(worker.account(), files.ofPerson(person).orElseThrow().owner());
        assertTrue(people.require(person).minor(LocalDate.now(ZoneOffset.UTC)), "their age is in doubt");
        assertEquals(List.of(person), found(passport));
        assertEquals(List.of(person), found(passport + "2"));
        assertEquals(List.of(person), found("+" + phone.digits()));
        assertEquals(List.of(person), found(phone.shown()));
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), java.util.Set.of(UUID.randomUUID()));
        refused(PersonProblem.PERSON_UNKNOWN, () -> Callers.as(elsewhere, () -> profiles.of(person)));
        assertEquals(List.of(), Callers.as(elsewhere, () -> found(phone.shown())));
    }

    @Test
    void allOfItStandsSealed() throws SQLException {
        UUID person = registered();
        for (String table : List.of("person", "person_profile", "person_index")) {
            String column = table.equals("person") ? "id" : "person_id";
            String row = rows(table, column, person);
            assertFalse(row.isEmpty(), table);
            for (String secret : List.of(word, passport, phone.digits(), "León", "rodilla", "1301")) {
                assertFalse(row.contains(secret), table + " holds " + secret);
            }
        }
    }

    @Test
    void ofTwoWhoCorrectAtOnceTheSecondIsTold() {
        UUID person = registered();
        KnownView read = profiles.of(person);
        assertEquals(1, read.edition());
        profiles.correct(person, read.edition(), named(read.known(), word + " Primera"));
        refused(
                KernelProblem.CHANGED_MEANWHILE,
                () -> profiles.correct(person, read.edition(), named(read.known(), word + " Segunda")));
        KnownView now = profiles.of(person);
        assertEquals(word + " Primera", now.known().name().full());
        assertEquals(Optional.of(worker.account()), now.changedBy());
        assertEquals(read.known().profile(), now.known().profile(), "nothing else was lost");
        profiles.correct(person, now.edition(), named(now.known(), word + " Segunda"));
        assertEquals(word + " Segunda", people.require(person).name().full());
    }

    @Test
    void whoCameOnAListIsCorrectedFromWhatTheListSaid() {
        UUID person = given.person(word);
        KnownView read = profiles.of(person);
        assertEquals(0, read.edition());
        assertEquals(Optional.empty(), read.changedBy());
        profiles.correct(person, 0, known());
        refused(KernelProblem.CHANGED_MEANWHILE, () -> profiles.correct(person, 0, known()));
        assertEquals(known(), profiles.of(person).known());
        assertEquals(List.of(person), found(passport));
    }

    @Test
    void whoseAgeIsDoubtedIsAMinorOnTheListsToo() {
        UUID flight = given.arrival();
        String list = "nombres,apellidos,nacimiento\n" + word + ",Pop,04/05/1990\n";
        Subject supervisor = given.staff(Role.SUPERVISOR);
        Callers.as(supervisor, () -> arrivals.importManifest(flight, list.getBytes(StandardCharsets.UTF_8)));
        PassengerView before = Callers.as(supervisor, () -> passengers(flight));
        assertFalse(before.minor());
        UUID person = before.person().id();
        KnownView read = profiles.of(person);
        Known doubted = new Known(
                read.known().name(),
                read.known().birth(),
                true,
                read.known().sex(),
                read.known().language(),
                read.known().profile());
        profiles.correct(person, read.edition(), doubted);
        PassengerView after = Callers.as(supervisor, () -> passengers(flight));
        assertTrue(after.minor() && after.ageInDoubt() && after.unaccompanied());
    }

    private PassengerView passengers(UUID flight) {
        return arrivals.passengers(flight).get(0);
    }

    @Test
    void whatCannotBeIsRefused() {
        Known known = known();
        Known tomorrow = new Known(
                known.name(),
                Optional.of(new BirthDate(LocalDate.now(ZoneOffset.UTC).getYear() + 1, 0, 0)),
                false,
                known.sex(),
                known.language(),
                known.profile());
        refused(
                PersonProblem.BIRTH_IN_FUTURE,
                () -> registrations.register(given.hall().id(), tomorrow));
        assertEquals(List.of(), found(passport), "nobody was registered");
    }

    @Test
    void whoCameAloneAndAskedNothingGetsACaseFileAndCanBeProtected() {
        UUID person = given.person(word);
        assertTrue(files.ofPerson(person).isEmpty());
        Subject protection = given.staff(Role.CHILD_PROTECTION);
        Callers.as(protection, () -> {
            files.openOf(person);
            files.protect(person);
        });
        assertTrue(Callers.as(protection, () -> files.ofPerson(person).orElseThrow())
                .isProtected());
        refused(PersonProblem.PERSON_UNKNOWN, () -> files.openOf(person));
        refused(PersonProblem.PERSON_UNKNOWN, () -> profiles.correct(person, 0, known()));
    }

    @Test
    void aCaseFileIsOpenedOnceAndOnlyWhereTheyCame() {
        UUID person = given.person(word);
        String code = files.openOf(person).code();
        Subject other = given.staff(Role.SUPERVISOR);
        assertEquals(code, Callers.as(other, () -> files.openOf(person)).code());
        assertEquals(worker.account(), files.ofPerson(person).orElseThrow().owner());
    }

    @Test
    void erasingLeavesNothing() throws Exception {
        UUID person = registered();
        transaction.begin();
        keys.erase(person);
        transaction.commit();
        assertEquals(List.of(), found(passport));
        assertEquals(List.of(), found(phone.shown()));
        assertEquals("", rows("person_profile", "person_id", person));
        assertEquals("", rows("person_index", "person_id", person));
        Known nothing = profiles.of(person).known();
        assertEquals(PersonName.ERASED, nothing.name());
        assertEquals(Optional.empty(), nothing.profile().home());
        refused(KernelProblem.ERASED, () -> profiles.correct(person, 1, known()));
    }

    private String rows(String table, String column, UUID person) throws SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("SELECT * FROM " + table + " WHERE " + column + " = ?")) {
            select.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(person.getMostSignificantBits())
                            .putLong(person.getLeastSignificantBits())
                            .array());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        Object cell = found.getObject(i);
                        rows.append(
                                        cell instanceof byte[] bytes
                                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                                : cell)
                                .append('|');
                    }
                }
            }
        }
        return rows.toString();
    }
}
