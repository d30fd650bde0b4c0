package org.reencuentro.it.referrals;

import static org.reencuentro.it.people.Figures.bar;
import static org.reencuentro.it.people.Figures.line;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.access.Client;
import org.reencuentro.access.DemonstrationAccounts;
import org.reencuentro.access.SignIns;
import org.reencuentro.access.SignedIn;
import org.reencuentro.it.Given;
import org.reencuentro.it.people.Figures;
import org.reencuentro.it.people.Loading;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.people.Invented;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Deadlines;

/**
 * Loads referrals and measures inside the server what needs no HTTP. Leaves accounts and a token for the measurement from
 * outside. Runs only when asked for, by {@code ./reencuentro bench referrals}.
 */
@ExtendWith(ArquillianExtension.class)
class ReferralBench {
    private static final String PASSWORD = "a right password of a bench";
    private static final String CASEWORKER = "referrals-hall@test.example";
    private static final String MEMBER = "referrals-partner@test.example";
    private static final int BEDS = 10;
    private static final int ASKERS = 1_000;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    @Inject
    Given given;

    @Inject
    Loading people;

    @Inject
    ReferralLoading loading;

    @Inject
    Partners partners;

    @Inject
    Deadlines deadlines;

    @Inject
    PlaceRace race;

    @Inject
    Stall stall;

    @Inject
    DemonstrationAccounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    ApiTokens tokens;

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
        int referrals = Integer.parseInt(setting("BENCH_REFERRALS", "20000"));
        int seed = Integer.parseInt(setting("BENCH_SEED", "1"));
        load(referrals, seed);
        leave();
        invariant();
        stall();
        race();
        Files.writeString(folder.resolve("bench-referrals.txt"), report);
    }

    private void say(String form, Object... values) {
        report.append(line(form, values));
    }

    private void load(int referrals, int seed) throws Exception {
        people.open();
        partners.list();
        long begun = System.nanoTime();
        Map<UUID, UUID> halls = people.inHalls(new Invented(seed, ReferralLoading.people(referrals), 1, 1));
        double registered = (System.nanoTime() - begun) / 1e9;
        loading.load(referrals, seed, halls, partners);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    System.getenv("REENCUENTRO_DB_DRIVER").equals("mysql")
                            ? "ANALYZE TABLE referral, help_request, case_file, consent, partner_change"
                            : "ANALYZE");
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        say(
                "  loaded %,d referrals of %,d people to %d partners from %d halls in %.0f s, of which the people took %.0f%n",
                referrals, halls.size(), partners.all().size(), people.halls().size(), seconds, registered);
    }

    private void invariant() {
        Figures times = new Figures();
        long silent = 0;
        for (int i = 0; i < 20; i++) {
            long begun = System.nanoTime();
            silent = Callers.as(Subject.system(), () -> deadlines.silent());
            times.add(System.nanoTime() - begun);
        }
        say("  without an end, or whose word it is and by when    %d   bar 0 %s%n", silent, bar(silent == 0));
        say("    asked in %s%n", times);
    }

    private void stall() throws Exception {
        Map<UUID, List<UUID>> silent = new LinkedHashMap<>();
        for (UUID each : partners.all().subList(2, 2 + Stall.ROUNDS)) {
            silent.put(each, unanswered(each, Stall.STALLED));
        }
        Stall.Result result = stall.run(partners.most(), unanswered(partners.most(), Stall.MOST), silent);
        double ratio = result.stalled().median() / result.calm().median();
        say("  delivery to others, no stall    %s%n", result.calm());
        say("  delivery to others, a stall     %s%n", result.stalled());
        say(
                "    a stall makes the others' delivery %.2f times as long   bar 1.10 %s   lost %d   bar 0 %s%n",
                ratio, bar(ratio <= 1.1), result.lost(), bar(result.lost() == 0));
    }

    private List<UUID> unanswered(UUID organisation, int most) throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM referral WHERE organisation_id = ? AND state = 'SENT' AND turn = 'PARTNER'"
                                + " LIMIT " + most)) {
            select.setBytes(1, UuidAsBytes.bytes(organisation));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(UuidAsBytes.uuid(found.getBytes(1)));
                }
            }
        }
        return ids;
    }

    private void race() throws Exception {
        UUID account = ((SignedIn) signIns.withPassword(CASEWORKER, PASSWORD, new Client("Bench", Optional.empty())))
                .account()
                .id();
        Subject caseworker = new Subject(
                Role.CASEWORKER,
                Optional.of(account),
                Optional.empty(),
                Set.of(people.halls().get(0)),
                Strength.PASSKEY,
                Optional.of(Instant.now()),
                true);
        PlaceRace.Result result = race.run(caseworker, partners.other(), BEDS, ASKERS);
        boolean met = result.held() == BEDS && result.refused() == ASKERS - BEDS;
        say(
                "  %,d at once ask for %d places: %d held, %d refused, %d failed, in %.1f s   bar %d held %s%n",
                ASKERS, BEDS, result.held(), result.refused(), result.failed(), result.seconds(), BEDS, bar(met));
    }

    /** For whoever asks the same from outside: accounts and a token, a line each. */
    private void leave() throws Exception {
        UUID organisation = partners.most();
        Set<UUID> hall = Set.of(people.halls().get(0));
        Callers.as(Subject.system(), () -> {
            accounts.open(CASEWORKER, "Bench", Role.CASEWORKER, Optional.empty(), hall, PASSWORD);
            accounts.open(MEMBER, "Bench", Role.PARTNER_MEMBER, Optional.of(organisation), Set.of(), PASSWORD);
        });
        String token = Callers.as(
                given.partner(Role.PARTNER_COORDINATOR, organisation),
                () -> tokens.make(
                                organisation,
                                "Bench",
                                ApiTokens.SCOPES,
                                Instant.now().plus(Duration.ofDays(1)))
                        .text());
        Files.writeString(
                folder.resolve("bench-referrals.tsv"),
                Stream.of(CASEWORKER + "\t" + PASSWORD, MEMBER + "\t" + PASSWORD, token)
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
