package org.reencuentro.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reencuentro.directory.model.Service;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Coordinates;
import org.reencuentro.person.Places;

class ServiceFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final FactsCheck check = new FactsCheck(new Places());

    /** A service of which everything is known. */
    static ServiceFacts whole() {
        return new ServiceFacts(
                ServiceKind.SHELTER,
                "Cama por tres noches",
                "Mujeres y familias",
                ServiceStatus.TEMPORARILY_CLOSED,
                false,
                "Cerrado por pintura",
                new ServiceFacts.Who(
                        "Personas retornadas",
                        new Ages(OptionalInt.of(18), OptionalInt.of(70)),
                        Set.of(Language.ES, Language.QUC),
                        "Por teléfono"),
                new ServiceFacts.How(
                        "Llamar antes",
                        List.of("DPI", "Constancia de retorno"),
                        new ServiceFacts.Fee(Optional.of(new BigDecimal("12.50")), "por noche"),
                        "El mismo día"),
                new ServiceArea(false, Set.of("01", "12"), Set.of("0901")),
                List.of(
                        new ServiceFacts.Site(
                                "1a calle 2-3",
                                "0101",
                                Optional.of(new Coordinates(14.6, -90.5)),
                                "Ruta 4",
                                Set.of(Accessibility.STEP_FREE, Accessibility.SIGN_LANGUAGE)),
                        new ServiceFacts.Site("", "1201", Optional.empty(), "", Set.of())),
                new Hours(
                        Map.of(DayOfWeek.MONDAY, new Hours.Span(LocalTime.of(20, 0), LocalTime.of(6, 0))),
                        Map.of(
                                LocalDate.of(2026, 12, 25),
                                new Hours.Exception(Hours.Reason.HOLIDAY, Optional.empty()),
                                LocalDate.of(2026, 12, 26),
                                new Hours.Exception(
                                        Hours.Reason.OTHER,
                                        Optional.of(new Hours.Span(LocalTime.of(9, 0), LocalTime.of(12, 30))))),
                        Optional.of(new Hours.Span(LocalTime.of(12, 0), LocalTime.of(13, 0)))),
                new ServiceFacts.Contact(
                        "Recepción",
                        List.of(new ServiceFacts.Phone("+502 5555 0101", "de día")),
                        "casa@demo.example",
                        "https://demo.example/casa"),
                new ServiceFacts.Room(CapacityUnit.BED, OptionalInt.of(24)));
    }

    private static ServiceFacts named(String name) {
        return ServiceFacts.plain(ServiceKind.HEALTH, name, "");
    }

    @Test
    void whatIsKeptIsWhatWasSaid() {
        assertEquals(whole(), ServiceFacts.of(whole().bytes()));
        ServiceFacts plain = named("Consulta");
        assertEquals(plain, ServiceFacts.of(plain.bytes()));
    }

    @Test
    void wholeFactsAreSound() {
        check.require(whole());
        check.require(named("Consulta médica"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "123", "Dos\nlíneas", "Del \u202erevés"})
    void aNameIsOneLineWithALetterInIt(String name) {
        assertEquals(
                DirectoryProblem.SERVICE_NAME_MALFORMED,
                assertThrows(Problem.class, () -> check.require(named(name))).code());
    }

    @ParameterizedTest
    @CsvSource({"18,17", "-1,5", "0,121"})
    void agesStandInTheirOrder(int minimum, int maximum) {
        assertFalse(new Ages(OptionalInt.of(minimum), OptionalInt.of(maximum)).sound());
    }

    @Test
    void agesAcceptBothEnds() {
        Ages ages = new Ages(OptionalInt.of(12), OptionalInt.of(17));
        assertFalse(ages.accept(11));
        assertTrue(ages.accept(12));
        assertTrue(ages.accept(17));
        assertFalse(ages.accept(18));
        assertTrue(Ages.ANY.accept(0));
    }

    @Test
    void anAreaCoversItsDepartmentsAndMunicipalities() {
        ServiceArea area = new ServiceArea(false, Set.of("12"), Set.of("0901"));
        assertTrue(area.covers("1217"));
        assertTrue(area.covers("0901"));
        assertFalse(area.covers("0902"));
        assertTrue(ServiceArea.NATIONAL.covers("0902"));
    }

    @ParameterizedTest
    @CsvSource({"0,FRESH", "7199,FRESH", "7200,OLD", "21599,OLD", "21600,UNKNOWN"})
    void aNumberOfPlacesAges(long seconds, ServiceView.Age age) {
        assertEquals(age, new ServiceView.Capacity(3, NOW.minus(Duration.ofSeconds(seconds))).age(NOW));
    }

    @Test
    void anEntryExpiresAfterNinetyDays() {
        Service service = Service.list(UUID.randomUUID(), UUID.randomUUID(), whole(), NOW);
        assertTrue(service.standing(TODAY).expired());
        service.confirmAgain(TODAY, NOW);
        assertFalse(service.standing(TODAY.plusDays(90)).expired());
        assertTrue(service.standing(TODAY.plusDays(91)).expired());
        assertEquals(1, service.standing(TODAY).revision());
    }
}
