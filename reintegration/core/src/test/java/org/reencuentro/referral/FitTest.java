package org.reencuentro.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.directory.Ages;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceArea;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Language;

class FitTest {
    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
    private static final UUID ID = new UUID(0, 1);
    private static final ServiceArea HUEHUETENANGO = new ServiceArea(false, Set.of("13"), Set.of());
    private static final ServiceArea CUILCO = new ServiceArea(false, Set.of(), Set.of("1304"));

    private static ServiceView service(String name, Ages ages, Set<Language> languages, ServiceArea area, int places) {
        ServiceFacts plain = ServiceFacts.plain(ServiceKind.SHELTER, name, "");
        ServiceFacts facts = new ServiceFacts(
                plain.kind(),
                name,
                "",
                plain.status(),
                false,
                "",
                new ServiceFacts.Who("", ages, languages, ""),
                plain.how(),
                area,
                List.of(),
                plain.hours(),
                plain.contact(),
                plain.room());
        return new ServiceView(
                ID,
                new OrganisationView(ID, "CASA", "Casa"),
                facts,
                false,
                List.of(),
                places < 0
                        ? Optional.empty()
                        : Optional.of(new ServiceView.Capacity(places, NOW.minus(Duration.ofMinutes(5)))),
                ServiceView.Opening.UNKNOWN,
                new ServiceView.Standing(Optional.empty(), true, 0, Instant.EPOCH));
    }

    private static ServiceView plain(String name) {
        return service(name, Ages.ANY, Set.of(Language.ES), ServiceArea.NATIONAL, -1);
    }

    private static Fit fit(ServiceView service, OptionalInt age, Optional<String> where) {
        return Fit.of(service, new Fit.Wanted(age, Optional.of(Language.MAM), where, Optional.empty(), Map.of()));
    }

    private static Fit fit(ServiceView service) {
        return fit(service, OptionalInt.of(30), Optional.of("13"));
    }

    private static Option option(ServiceView service, Fit fit) {
        return new Option(
                new SharingPreview(
                        service,
                        Optional.empty(),
                        new PartnerReferral.About(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Set.of(),
                        Set.of()),
                fit);
    }

    private static Fit earlier(Fit.Earlier earlier) {
        return new Fit(OptionalDouble.empty(), true, true, Optional.empty(), earlier);
    }

    private static Fit far(double kilometres) {
        return new Fit(OptionalDouble.of(kilometres), true, true, Optional.empty(), Fit.Earlier.NEVER);
    }

    @Test
    void whoIsTooYoungOrTooOldDoesNotFitAndWhoseAgeIsUnknownMay() {
        Ages grown = new Ages(OptionalInt.of(18), OptionalInt.of(60));
        ServiceView shelter = service("Casa", grown, Set.of(), ServiceArea.NATIONAL, 1);
        assertTrue(fit(shelter, OptionalInt.of(18), Optional.empty()).age());
        assertFalse(fit(shelter, OptionalInt.of(17), Optional.empty()).age());
        assertFalse(fit(shelter, OptionalInt.of(61), Optional.empty()).possible());
        assertTrue(fit(shelter, OptionalInt.empty(), Optional.empty()).age());
    }

    @Test
    void anAreaServesADepartmentWholeOrInPart() {
        for (ServiceArea area : List.of(HUEHUETENANGO, CUILCO, ServiceArea.NATIONAL)) {
            ServiceView service = service("Casa", Ages.ANY, Set.of(), area, 1);
            assertTrue(fit(service, OptionalInt.empty(), Optional.of("13")).area());
            assertTrue(fit(service, OptionalInt.empty(), Optional.of("1304")).area());
            assertTrue(fit(service, OptionalInt.empty(), Optional.empty()).area());
        }
        assertFalse(fit(service("Casa", Ages.ANY, Set.of(), CUILCO, 1), OptionalInt.empty(), Optional.of("1301"))
                .area());
        assertFalse(fit(service("Casa", Ages.ANY, Set.of(), HUEHUETENANGO, 1), OptionalInt.empty(), Optional.of("09"))
                .area());
    }

    @Test
    void aLanguageThatNobodyHasSaidIsNotKnownRatherThanMissing() {
        assertEquals(
                Optional.empty(),
                fit(service("Casa", Ages.ANY, Set.of(), ServiceArea.NATIONAL, 1))
                        .language());
        assertEquals(Optional.of(false), fit(plain("Casa")).language());
        assertEquals(
                Optional.of(true),
                fit(service("Casa", Ages.ANY, Set.of(Language.MAM), ServiceArea.NATIONAL, 1))
                        .language());
    }

    @Test
    void theBestComesFirstAndWhatDoesNotFitLast() {
        ServiceView free = service("Libre", Ages.ANY, Set.of(Language.ES), ServiceArea.NATIONAL, 3);
        ServiceView full = service("Llena", Ages.ANY, Set.of(Language.ES), ServiceArea.NATIONAL, 0);
        List<Option> best = List.of(
                option(plain("Sugerida"), earlier(Fit.Earlier.SUGGESTED)),
                option(free, earlier(Fit.Earlier.NEVER)),
                option(plain("Mam"), new Fit(OptionalDouble.empty(), true, true, Optional.of(true), Fit.Earlier.NEVER)),
                option(plain("Cerca"), far(3)),
                option(plain("Lejos"), far(200)),
                option(full, earlier(Fit.Earlier.NEVER)),
                option(plain("Dijo que no"), earlier(Fit.Earlier.DECLINED)),
                option(free, new Fit(OptionalDouble.of(1), false, true, Optional.of(true), Fit.Earlier.SUGGESTED)));
        List<Option> worst = Stream.iterate(best.size() - 1, i -> i - 1)
                .limit(best.size())
                .map(best::get)
                .toList();
        assertEquals(best, worst.stream().sorted(Fit.order(NOW)).toList());
    }
}
