package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.ManifestResult;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.kernel.Compartment;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Keys;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Problem;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

@ExtendWith(ArquillianExtension.class)
class SealingIT {
    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    People people;

    @Inject
    DataKeys dataKeys;

    @Inject
    Keys keys;

    @Inject
    Once once;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    @Resource
    ManagedExecutorService threads;

    private Callers.Acting supervisor;

    @BeforeEach
    void aSupervisorWorksHere() {
        supervisor = Callers.begin(given.staff(Role.SUPERVISOR));
    }

    @AfterEach
    void goesHome() {
        supervisor.close();
    }

    private PersonView listed(String name, String document) {
        UUID flight = given.arrival();
        String file = "nombres,apellidos,nacimiento,sexo,departamento,municipio,documento,familia\n" + name
                + ",Sealed,04/05/1991,F,Huehuetenango,Cuilco," + document + ",Sealed-" + name;
        assertEquals(
                new ManifestResult(1, 0, List.of()),
                arrivals.importManifest(flight, file.getBytes(StandardCharsets.UTF_8)));
        return arrivals.passengers(flight).get(0).person();
    }

    private String rowOf(String table, String key, UUID id) throws SQLException {
        StringBuilder row = new StringBuilder();
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("SELECT * FROM " + table + " WHERE " + key + " = ?")) {
            select.setBytes(1, bytes(id));
            try (ResultSet found = select.executeQuery()) {
                assertTrue(found.next());
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    Object cell = found.getObject(i);
                    row.append(cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : cell)
                            .append('|');
                }
            }
        }
        return row.toString();
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Test
    void whoSomebodyIsStandsSealedAndIsFoundByNameAndDocument() throws SQLException {
        String name = Unheard.name();
        String document = Given.unique().toUpperCase(java.util.Locale.ROOT);
        PersonView person = listed(name, document);
        String row = rowOf("person", "id", person.id()) + rowOf("passenger", "person_id", person.id());
        for (String plain : List.of(name, "Sealed", "1991", document, document.replace("-", ""), "FEMALE")) {
            assertFalse(row.contains(plain), plain + " in " + row);
        }
        assertEquals(List.of(person), people.named(name.substring(0, 9) + " seal", 5));
        assertEquals(List.of(person), people.named(document.replace("-", " "), 5));
        assertEquals(List.of(), people.named("Wxyz" + name.substring(9), 5));
    }

    @Test
    void anErasedPersonReadsAsErasedEverywhereAndIsNotFound() throws Exception {
        String name = Unheard.name();
        String document = Given.unique();
        PersonView person = listed(name, document);
        UUID flight = arrivals.journeysOf(person.id()).get(0).id();
        for (String known : new String[] {name, document}) {
            assertTrue(finds(known, person.id()), known);
        }
        transaction.begin();
        dataKeys.require(person.id(), Compartment.CHILD);
        transaction.commit();
        for (int i = 0; i < 2; i++) {
            dataKeys.erase(person.id());
        }
        assertTrue(people.require(person.id()).erased());
        PassengerView passenger = arrivals.passengers(flight).get(0);
        assertTrue(passenger.person().erased() && !passenger.ageInDoubt());
        for (String known : new String[] {name, document}) {
            assertFalse(finds(known, person.id()), known);
        }
        for (Compartment compartment : Compartment.values()) {
            assertTrue(dataKeys.find(person.id(), compartment).isEmpty());
            assertEquals(
                    KernelProblem.ERASED,
                    assertThrows(Problem.class, () -> dataKeys.require(person.id(), compartment))
                            .code());
        }
    }

    /** A search that forgives may find somebody of another test besides, whose name happens to be like what is looked for. */
    private boolean finds(String text, UUID person) {
        return people.named(text, 5).stream().map(PersonView::id).anyMatch(person::equals);
    }

    @Test
    void aKeyThatWasRolledBackIsNotUsedAgain() throws Exception {
        PersonView person = listed(Unheard.name(), "");
        transaction.begin();
        byte[] lost = dataKeys.require(person.id(), Compartment.TRAFFICKING).seal("lost", "here:1");
        transaction.rollback();
        assertTrue(dataKeys.find(person.id(), Compartment.TRAFFICKING).isEmpty());
        byte[] kept = dataKeys.require(person.id(), Compartment.TRAFFICKING).seal("kept", "here:1");
        var open = dataKeys.find(person.id(), Compartment.TRAFFICKING).orElseThrow();
        assertEquals("kept", open.text(kept, "here:1"));
        assertThrows(IllegalStateException.class, () -> open.text(lost, "here:1"));
    }

    @Test
    void keysAreRotatedWhileEverybodyGoesOn() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Subject working = Callers.current();
        UUID flight = given.arrival();
        List<Future<Integer>> going = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            going.add(threads.submit(() -> Callers.as(working, () -> writeAndRead(flight, over))));
        }
        PersonView before = listed(Unheard.name(), "");
        String half = rowOf("person", "id", before.id());
        int keysBefore = keys.status().size();
        try {
            for (int i = 0; i < 3; i++) {
                keys.rotate();
                keys.advance();
            }
        } finally {
            over.set(true);
        }
        for (Future<Integer> each : going) {
            assertTrue(each.get() >= 3);
        }
        keys.advance();
        List<Keys.Key> status = keys.status();
        assertEquals(keysBefore + 6, status.size(), "replaced keys stay for ten minutes");
        assertTrue(status.stream().allMatch(key -> key.primary() || key.rows() == 0), status.toString());
        assertNotEquals(half, rowOf("person", "id", before.id()));
        assertEquals(before, people.require(before.id()));
    }

    /** Adds people to a list and answers to requests until it is over; returns how many. */
    private int writeAndRead(UUID flight, AtomicBoolean over) {
        int done = 0;
        while (!over.get() || done < 3) {
            String name = Unheard.name();
            arrivals.importManifest(flight, ("nombres\n" + name).getBytes(StandardCharsets.UTF_8));
            assertEquals(name, once.answer("kiosk", name, "body", () -> name));
            assertEquals(name, once.answer("kiosk", name, "body", () -> "never"));
            assertEquals(name, people.named(name, 2).get(0).name().full());
            done++;
        }
        return done;
    }
}
