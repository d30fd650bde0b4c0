package org.reencuentro.office.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.directory.Accessibility;
import org.reencuentro.directory.Ages;
import org.reencuentro.directory.CapacityUnit;
import org.reencuentro.directory.OrganisationFacts;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.PublicDirectory;
import org.reencuentro.directory.ServiceArea;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceStatus;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Language;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Places;

/** What is answered has the names and types of HSDS 3.2, and no others. */
class HsdsJsonTest {
    private static final ZoneId GUATEMALA = ZoneId.of("America/Guatemala");
    private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
    private static final Places PLACES = new Places();
    private static final Texts T = Texts.speaking("es", Clock.fixed(NOW, GUATEMALA));

    private final HsdsFields fields = new HsdsFields();
    private final HsdsJson json = new HsdsJson(T, NOW, new HsdsPlaces(T, PLACES, GUATEMALA));

    private static ServiceView service(ServiceFacts facts, Optional<ServiceView.Capacity> capacity, boolean expired) {
        return new ServiceView(
                UUID.randomUUID(),
                new OrganisationView(new UUID(7, 7), "CASA", "Casa"),
                facts,
                false,
                facts.sites().stream()
                        .map(site -> new ServiceView.Located(
                                site,
                                PLACES.place(site.municipality()).orElseThrow(),
                                PLACES.place(site.municipality()).orElseThrow().seat()))
                        .toList(),
                capacity,
                ServiceView.Opening.UNKNOWN,
                new ServiceView.Standing(Optional.of(LocalDate.of(2026, 11, 1)), expired, 2, NOW));
    }

    private static ServiceFacts facts() {
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
                        List.of("DPI"),
                        new ServiceFacts.Fee(Optional.of(new BigDecimal("12.50")), "por noche"),
                        "El mismo día"),
                new ServiceArea(false, Set.of("12"), Set.of("0901")),
                List.of(
                        new ServiceFacts.Site(
                                "1a calle 2-3", "0101", Optional.empty(), "Ruta 4", Set.of(Accessibility.STEP_FREE)),
                        new ServiceFacts.Site("", "1201", Optional.empty(), "", Set.of())),
                new Hours(
                        Map.of(
                                DayOfWeek.MONDAY, new Hours.Span(LocalTime.of(20, 0), LocalTime.of(6, 0)),
                                DayOfWeek.TUESDAY, new Hours.Span(LocalTime.of(20, 0), LocalTime.of(6, 0)),
                                DayOfWeek.FRIDAY, new Hours.Span(LocalTime.of(8, 0), LocalTime.of(17, 0))),
                        Map.of(LocalDate.of(2026, 12, 25), new Hours.Exception(Hours.Reason.HOLIDAY, Optional.empty())),
                        Optional.of(new Hours.Span(LocalTime.NOON, LocalTime.of(13, 0)))),
                new ServiceFacts.Contact(
                        "Recepción",
                        List.of(new ServiceFacts.Phone("+502 5555 0101", "de día")),
                        "casa@demo.example",
                        "https://demo.example/casa"),
                new ServiceFacts.Room(CapacityUnit.BED, OptionalInt.of(24)));
    }

    private static PublicDirectory.Listed listed(ServiceView service) {
        return new PublicDirectory.Listed(
                service.organisation(),
                new OrganisationFacts("Albergue", "https://demo.example", "casa@demo.example", "1546"),
                List.of(service));
    }

    private static Optional<ServiceView.Capacity> told(Duration ago) {
        return Optional.of(new ServiceView.Capacity(6, NOW.minus(ago)));
    }

    @Test
    void aServiceOfWhichEverythingIsKnownHasThePublishedFields() {
        ServiceView service = service(facts(), told(Duration.ofHours(1)), false);
        JsonObject whole = json.whole(listed(service), service).build();
        assertEquals(List.of(), fields.faults("service", whole));
        assertEquals(List.of(), fields.faults("service", json.service(service).build()));
        assertEquals("temporarily closed", whole.getString("status"));
        assertEquals(6, whole.getJsonArray("capacities").getJsonObject(0).getInt("available"));
        assertEquals(
                List.of("FR 08:00-06:00 12:00-06:00", "FR 13:00-06:00 17:00-06:00", "MO,TU 20:00-06:00 06:00-06:00"),
                whole.getJsonArray("schedules").getValuesAs(JsonObject.class).stream()
                        .filter(each -> each.containsKey("byday"))
                        .map(each -> each.getString("byday") + " " + each.getString("opens_at") + " "
                                + each.getString("closes_at"))
                        .sorted()
                        .toList());
    }

    @Test
    void aServiceOfWhichLittleIsKnownHasThemToo() {
        ServiceView service = service(ServiceFacts.plain(ServiceKind.HEALTH, "Consulta", ""), Optional.empty(), true);
        JsonObject whole = json.whole(listed(service), service).build();
        assertEquals(List.of(), fields.faults("service", whole));
        assertFalse(whole.containsKey("description"));
        assertEquals(T.of("hsds.unconfirmed"), whole.getString("alert"));
    }

    @Test
    void organisationsAndServicesAtLocationsHaveThem() {
        ServiceView service = service(facts(), told(Duration.ofHours(1)), false);
        JsonObject organisation = json.whole(listed(service), false).build();
        // The API sends an organisation with its services, and a service at a location with the service.
        assertEquals(List.of("organization knows no services"), fields.faults("organization", organisation));
        JsonObject at =
                json.at(listed(service), service, service.sites().get(0), true).build();
        assertEquals(List.of("service_at_location knows no service"), fields.faults("service_at_location", at));
        assertEquals(List.of(), fields.faults("service", at.getJsonObject("service")));
    }

    @Test
    void kindsOfNeedAreTermsOfOneTaxonomy() {
        HsdsTerms terms = new HsdsTerms(T);
        assertEquals(List.of(), fields.faults("taxonomy", terms.taxonomy().build()));
        for (ServiceKind kind : ServiceKind.values()) {
            JsonObject term = terms.whole(kind).build();
            assertEquals(List.of(), fields.faults("taxonomy_term", term));
            assertEquals(
                    term.getString("taxonomy_id"),
                    term.getJsonObject("taxonomy").getString("id"));
        }
    }

    @Test
    void aNumberThatNobodyKnowsAnyMoreIsNotSent() {
        ServiceView old = service(facts(), told(Duration.ofHours(6)), false);
        assertTrue(
                json.whole(listed(old), old).build().getJsonArray("capacities").isEmpty());
    }

    @Test
    void onePlaceOfAnOrganisationIsOneLocationForAllItsServices() {
        ServiceView one = service(facts(), Optional.empty(), false);
        ServiceView other = service(facts(), Optional.empty(), false);
        assertEquals(
                HsdsIds.location(one, one.sites().get(0)),
                HsdsIds.location(other, other.sites().get(0)));
        assertNotEquals(
                HsdsIds.at(one, one.sites().get(0)),
                HsdsIds.at(other, other.sites().get(0)));
    }

    @Test
    void theCheckerFindsWhatIsNotAsPublished() {
        JsonObject wrong = Json.createObjectBuilder()
                .add("id", "7")
                .add("status", "open")
                .add("minimum_age", "12")
                .add("colour", "red")
                .build();
        assertEquals(5, fields.faults("service", wrong).size());
    }
}
