package org.reencuentro.it.help;

import static org.reencuentro.it.people.Figures.bar;
import static org.reencuentro.it.people.Figures.line;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.DemonstrationAccounts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.Halls;
import org.reencuentro.it.Given;
import org.reencuentro.it.people.Figures;
import org.reencuentro.it.people.Loading;
import org.reencuentro.people.Invented;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;
import org.reencuentro.transport.Trips;

/**
 * Loads help to people, and looks up trips inside the server. Leaves an account for the measurement of lists from outside.
 * Runs only when asked for, by {@code ./reencuentro bench help}.
 */
@ExtendWith(ArquillianExtension.class)
class HelpBench {
    private static final String PASSWORD = "a right password of a bench";
    private static final String CASEWORKER = "help-hall@test.example";
    private static final double TRIP_MILLIS = 10;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    @Inject
    Given given;

    @Inject
    Loading people;

    @Inject
    HelpLoading loading;

    @Inject
    DemonstrationAccounts accounts;

    @Inject
    Halls halls;

    @Inject
    Places places;

    @Inject
    Trips trips;

    private final Path folder = Path.of(System.getenv("REENCUENTRO_DATA"));
    private final StringBuilder report = new StringBuilder();

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }

    @Test
    void measure() throws Exception {
        String wanted = setting("BENCH_DATABASE", "both");
        if (!wanted.equals("both") && !wanted.equals(System.getenv("REENCUENTRO_DB_DRIVER"))) {
            return;
        }
        load(Integer.parseInt(setting("BENCH_PEOPLE", "20000")), Integer.parseInt(setting("BENCH_SEED", "1")));
        Set<UUID> hall = Set.of(people.halls().get(0));
        Callers.as(
                Subject.system(),
                () -> accounts.open(CASEWORKER, "Bench", Role.CASEWORKER, Optional.empty(), hall, PASSWORD));
        Files.writeString(folder.resolve("bench-help.tsv"), (CASEWORKER + "\t" + PASSWORD + "\n").repeat(3));
        trips();
        Files.writeString(folder.resolve("bench-help.txt"), report);
    }

    private void say(String form, Object... values) {
        report.append(line(form, values));
    }

    private void load(int most, int seed) throws Exception {
        people.open();
        long begun = System.nanoTime();
        Map<UUID, UUID> halls = people.inHalls(new Invented(seed, most, 1, 1));
        double registered = (System.nanoTime() - begun) / 1e9;
        UUID organisation = given.organisation();
        loading.load(seed, halls, organisation, given.serviceWithoutRule(organisation, ServiceKind.SHELTER));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    System.getenv("REENCUENTRO_DB_DRIVER").equals("mysql")
                            ? "ANALYZE TABLE homecoming, paper, placement, own_business, stay, stay_sleeper, case_file"
                            : "ANALYZE");
        }
        say(
                "  loaded six kinds of help to %,d people of %d halls in %.0f s, of which the people took %.0f%n",
                halls.size(), people.halls().size(), (System.nanoTime() - begun) / 1e9, registered);
    }

    /** To every municipality, at hours of a day and a night, by the timetable that is in force. */
    private void trips() {
        UUID hall = halls.all().get(0).id();
        Figures times = new Figures();
        Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS);
        Subject caseworker = new Subject(
                Role.CASEWORKER,
                Optional.of(UUID.randomUUID()),
                Optional.empty(),
                Set.of(hall),
                Strength.PASSKEY,
                Optional.of(Instant.now()),
                true);
        Callers.as(caseworker, () -> {
            for (int hour = -4; hour < 24; hour += 2) {
                Instant at = begin.plus(hour, ChronoUnit.HOURS);
                for (Place home : places.all()) {
                    long asked = System.nanoTime();
                    trips.next(hall, home.code(), at);
                    if (hour >= 0) {
                        times.add(System.nanoTime() - asked);
                    }
                }
            }
        });
        say(
                "  a trip looked up    %s   bar p95 %.0f ms %s%n",
                times, TRIP_MILLIS, bar(times.quantile(0.95) <= TRIP_MILLIS));
    }
}
