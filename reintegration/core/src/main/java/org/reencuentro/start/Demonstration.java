package org.reencuentro.start;

import static org.reencuentro.consent.SharedFrom.ACCEPTED;
import static org.reencuentro.consent.SharedFrom.ASKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.DemonstrationAccounts;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.consent.SharingRules;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.duty.Duties;
import org.reencuentro.duty.DutyDraft;
import org.reencuentro.duty.RosterView;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.Kiosks;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.Role;

/**
 * A hall to try things in: invented people, invented organisations, accounts with random passwords. Loaded once, at
 * the first start; the passwords and kiosk codes are written to {@code accounts.txt} in the data folder, for its owner
 * alone.
 */
@ApplicationScoped
public class Demonstration {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Whoever looks at a demonstration looks again tomorrow; a code works once all the same. */
    private static final Duration CODES_LAST = Duration.ofDays(30);

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private record Demo(String email, String name, Role role, Optional<UUID> organisation) {}

    private Clock clock;
    private Settings settings;
    private DemonstrationAccounts accounts;
    private Directory directory;
    private SharingRules rules;
    private Arrivals arrivals;
    private Kiosks kiosks;
    private Duties duties;

    protected Demonstration() {}

    @Inject
    Demonstration(
            Clock clock,
            Settings settings,
            DemonstrationAccounts accounts,
            Directory directory,
            SharingRules rules,
            Arrivals arrivals,
            Kiosks kiosks,
            Duties duties) {
        this.clock = clock;
        this.settings = settings;
        this.accounts = accounts;
        this.directory = directory;
        this.rules = rules;
        this.arrivals = arrivals;
        this.kiosks = kiosks;
        this.duties = duties;
    }

    /** Loads what is not there yet. Interrupted half-way, the next start completes it with new passwords. */
    void load(HallView hall) {
        Path file = settings.data().resolve("accounts.txt");
        if (Files.exists(file)) {
            return;
        }
        UUID buses = directory.list("RUTAS", "Transportes Rutas del Altiplano").id();
        UUID house = directory.list("CASAAMIGA", "Casa Amiga").id();
        if (directory.services(ServiceKind.TRANSPORT).stream()
                .noneMatch(each -> each.organisation().id().equals(buses))) {
            directory.list(
                    buses,
                    ServiceKind.TRANSPORT,
                    "Bus a la terminal y pasaje a casa",
                    "Sale de la sala",
                    Optional.of(40));
            directory.list(house, ServiceKind.TRANSPORT, "Acompañamiento a la terminal", "Familias", Optional.empty());
            directory.list(house, ServiceKind.SHELTER, "Cama por tres noches", "Mujeres y familias", Optional.of(6));
            share(
                    buses,
                    ServiceKind.TRANSPORT,
                    Map.of(SharedField.MINOR, ASKED, SharedField.DEPARTMENT, ASKED, SharedField.NAME, ACCEPTED));
            share(
                    house,
                    ServiceKind.TRANSPORT,
                    Map.of(
                            SharedField.MINOR, ASKED,
                            SharedField.LANGUAGE, ASKED,
                            SharedField.DEPARTMENT, ASKED,
                            SharedField.NOTE, ASKED,
                            SharedField.NAME, ACCEPTED));
            share(
                    house,
                    ServiceKind.SHELTER,
                    Map.of(
                            SharedField.AGE_BAND, ASKED,
                            SharedField.MINOR, ASKED,
                            SharedField.LANGUAGE, ASKED,
                            SharedField.NOTE, ASKED,
                            SharedField.NAME, ACCEPTED));
        }
        if (arrivals.current().isEmpty()) {
            UUID flight = arrivals.notice(
                    hall.id(), "118", clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS));
            arrivals.importManifest(flight, sample());
            arrivals.notice(
                    hall.id(), "124", clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.HOURS));
        }
        roster(hall);
        List<String> rows = new ArrayList<>();
        rows.add("# Demonstration accounts. Invented people; random passwords; this file is for its owner alone.");
        for (Demo demo : List.of(
                new Demo("mesa@demo.example", "Elmer Tzoc", Role.FLIGHT_DESK, Optional.empty()),
                new Demo("caso@demo.example", "Ana Lucía Peñate", Role.CASEWORKER, Optional.empty()),
                new Demo("ninez@demo.example", "Ixchel Tum Ajanel", Role.CHILD_PROTECTION, Optional.empty()),
                new Demo("psicologia@demo.example", "Julio Cumes", Role.PSYCHOLOGIST, Optional.empty()),
                new Demo("supervision@demo.example", "Marta Güell Íñiguez", Role.SUPERVISOR, Optional.empty()),
                new Demo("segunda@demo.example", "Dora Sical Mucú", Role.SUPERVISOR, Optional.empty()),
                new Demo("rutas@demo.example", "Rosa Ixcoy", Role.PARTNER_MEMBER, Optional.of(buses)),
                new Demo("casaamiga@demo.example", "Irma Batz", Role.PARTNER_COORDINATOR, Optional.of(house)),
                new Demo("analisis@demo.example", "Vera Solís", Role.ANALYST, Optional.empty()),
                new Demo("admin@demo.example", "Óscar Núñez", Role.ADMINISTRATOR, Optional.empty()))) {
            String password = random(16);
            Set<UUID> where = demo.role().partner() ? Set.of() : Set.of(hall.id());
            if (accounts.open(demo.email(), demo.name(), demo.role(), demo.organisation(), where, password)) {
                rows.add("%-19s %-26s %s"
                        .formatted(demo.role().name().toLowerCase(Locale.ROOT), demo.email(), password));
            } else {
                rows.add("# %s was opened before; its password was only in the file that this one replaces."
                        .formatted(demo.email()));
            }
        }
        kiosks.all().stream().filter(kiosk -> !kiosk.enrolled()).forEach(kiosk -> {
            String code = kiosks.awaitDevice(kiosk.id(), CODES_LAST).digits();
            rows.add("%-19s %-26s %s".formatted("kiosk", kiosk.code(), code));
        });
        write(file, String.join("\n", rows) + "\n");
    }

    /** Somebody is always on duty at the first phones, as many as there are roles for. */
    private void roster(HallView hall) {
        RosterView before = duties.of(hall.id());
        if (!before.rows().isEmpty()) {
            return;
        }
        Hours.Span always = new Hours.Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        List<Role> roles = List.of(Role.CASEWORKER, Role.CHILD_PROTECTION);
        for (int i = 0; i < Math.min(roles.size(), before.phones().size()); i++) {
            UUID line = before.phones().get(i).line().id();
            duties.add(hall.id(), new DutyDraft(roles.get(i), line, EnumSet.allOf(DayOfWeek.class), always, i + 1));
        }
    }

    private void share(UUID partner, ServiceKind purpose, Map<SharedField, SharedFrom> fields) {
        rules.agree(new NewSharingRule(
                partner,
                purpose,
                fields,
                "Consentimiento de la persona; convenio de demostración",
                clock.instant().plus(Duration.ofDays(365))));
    }

    private static byte[] sample() {
        try (InputStream file = Demonstration.class.getResourceAsStream("vuelo-118.csv")) {
            return file.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static void write(Path file, String text) {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
