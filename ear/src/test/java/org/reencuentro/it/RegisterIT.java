package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;

/** The register says what the database says, in whichever order it was committed and whatever became of one record. */
@ExtendWith(ArquillianExtension.class)
class RegisterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Given given;

    @Inject
    People people;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource source;

    /** Chance makes a name now and then that sounds like one of another test. */
    private String unheard() {
        return Stream.generate(Unheard::name)
                .filter(name -> found(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> found(String name) {
        return Callers.as(given.staff(Role.CASEWORKER), () -> people.named(name, 5)).stream()
                .map(PersonView::id)
                .toList();
    }

    private static void changed(Connection connection, String column, byte[] value, UUID person) throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement("UPDATE person SET " + column + " = ? WHERE id = ?");
                PreparedStatement change = connection.prepareStatement(
                        "INSERT INTO person_change (people, changed_at) VALUES (?, CURRENT_TIMESTAMP)")) {
            update.setBytes(1, value);
            update.setBytes(2, UuidAsBytes.bytes(person));
            assertEquals(1, update.executeUpdate());
            change.setBytes(1, UuidAsBytes.bytes(person));
            change.executeUpdate();
        }
    }

    private static byte[] identity(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT identity FROM person WHERE id = ?")) {
            select.setBytes(1, UuidAsBytes.bytes(person));
            try (ResultSet found = select.executeQuery()) {
                assertTrue(found.next());
                return found.getBytes(1);
            }
        }
    }

    private static void eventually(BooleanSupplier so) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "not in time");
        }
    }

    @Test
    void whoWasRegisteredIsFoundAtOnce() {
        String name = unheard();
        UUID person = given.person(name);
        assertEquals(List.of(person), found(name));
    }

    @Test
    void aRecordThatCannotBeReadHidesNobodyElse() throws SQLException {
        String broken = unheard();
        UUID person = given.person(broken);
        assertEquals(List.of(person), found(broken));
        try (Connection connection = source.getConnection()) {
            byte[] sealed = identity(connection, person);
            changed(connection, "identity", new byte[] {1, 2, 3}, person);
            String other = unheard();
            assertEquals(List.of(given.person(other)), found(other));
            assertEquals(List.of(), found(broken));
            changed(connection, "identity", sealed, person);
        }
        eventually(() -> found(broken).equals(List.of(person)));
    }

    @Test
    void aChangeThatIsCommittedAfterALaterOneIsFollowed() throws SQLException {
        String early = unheard();
        UUID person = given.person(early);
        assertEquals(List.of(person), found(early));
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            changed(connection, "identity", null, person);
            String late = unheard();
            assertEquals(List.of(given.person(late)), found(late));
            assertEquals(List.of(person), found(early), "nothing was committed yet");
            connection.commit();
            connection.setAutoCommit(true);
        }
        eventually(() -> found(early).isEmpty());
    }
}
