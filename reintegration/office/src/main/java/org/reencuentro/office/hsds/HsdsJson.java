package org.reencuentro.office.hsds;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.directory.OrganisationFacts;
import org.reencuentro.directory.PublicDirectory;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.office.web.Texts;

/** Services and organisations in the terms of HSDS. What nobody has said is left out; a blank is no answer. */
final class HsdsJson {
    private final Texts t;
    private final Instant now;
    private final HsdsPlaces places;

    HsdsJson(Texts t, Instant now, HsdsPlaces places) {
        this.t = t;
        this.now = now;
        this.places = places;
    }

    static JsonObjectBuilder minimal(ServiceView service) {
        return Json.createObjectBuilder()
                .add("id", service.id().toString())
                .add("last_modified", service.standing().modifiedAt().toString());
    }

    /** What a service has once. */
    JsonObjectBuilder service(ServiceView service) {
        ServiceFacts facts = service.facts();
        JsonObjectBuilder json = minimal(service)
                .add("organization_id", service.organisation().id().toString())
                .add("name", facts.name())
                .add("status", facts.status().hsds());
        said(json, "description", facts.about());
        said(json, "url", facts.contact().website());
        said(json, "email", facts.contact().email());
        said(json, "interpretation_services", facts.who().interpretation());
        said(json, "application_process", facts.how().application());
        said(json, "fees_description", fees(facts.how().fee()));
        said(json, "wait_time", facts.how().waitTime());
        said(json, "eligibility_description", facts.who().eligibility());
        said(
                json,
                "alert",
                Stream.of(service.standing().expired() ? t.of("hsds.unconfirmed") : "", facts.alert())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")));
        facts.who().ages().minimum().ifPresent(age -> json.add("minimum_age", age));
        facts.who().ages().maximum().ifPresent(age -> json.add("maximum_age", age));
        service.standing().confirmedOn().ifPresent(day -> json.add("assured_date", day.toString()));
        return json;
    }

    /** A service with all that belongs to it. */
    JsonObjectBuilder whole(PublicDirectory.Listed owner, ServiceView service) {
        JsonArrayBuilder sites = Json.createArrayBuilder();
        service.sites().forEach(site -> sites.add(places.at(service, site)));
        return service(service)
                .add("organization", organisation(owner))
                .add(
                        "phones",
                        phones(
                                service.id(),
                                "service_id",
                                service.facts().contact().phones()))
                .add("schedules", places.schedules(service, t.dayOf(now)))
                .add("service_areas", places.areas(service))
                .add("service_at_locations", sites)
                .add("languages", HsdsPlaces.languages(service))
                .add("cost_options", costs(service))
                .add("required_documents", documents(service))
                .add("contacts", contacts(service))
                .add("capacities", capacities(service))
                .add("attributes", Json.createArrayBuilder().add(kind(service)));
    }

    /** What an organisation has once. */
    JsonObjectBuilder organisation(PublicDirectory.Listed listed) {
        OrganisationFacts facts = listed.facts();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", listed.organisation().id().toString())
                .add("name", listed.organisation().name())
                .add("alternate_name", listed.organisation().code())
                .add("description", facts.about());
        said(json, "website", facts.website());
        said(json, "email", facts.email());
        return json;
    }

    /** An organisation with all that belongs to it, its services by their identifiers or whole. */
    JsonObjectBuilder whole(PublicDirectory.Listed listed, boolean services) {
        UUID id = listed.organisation().id();
        JsonArrayBuilder offered = Json.createArrayBuilder();
        listed.services().forEach(each -> offered.add(services ? whole(listed, each) : minimal(each)));
        JsonArrayBuilder locations = Json.createArrayBuilder();
        listed.services().stream()
                .flatMap(service -> service.sites().stream()
                        .map(site -> places.location(service, site).build()))
                .distinct()
                .forEach(locations::add);
        List<ServiceFacts.Phone> phones = Stream.of(listed.facts().phone())
                .filter(number -> !number.isEmpty())
                .map(number -> new ServiceFacts.Phone(number, ""))
                .toList();
        return organisation(listed)
                .add("phones", phones(id, "organization_id", phones))
                .add("locations", locations)
                .add("services", offered);
    }

    /** A service at a location with both. */
    JsonObjectBuilder at(PublicDirectory.Listed owner, ServiceView service, ServiceView.Located site, boolean whole) {
        return places.at(service, site).add("service", whole ? whole(owner, service) : service(service));
    }

    private String fees(ServiceFacts.Fee fee) {
        String amount = fee.quetzales()
                .map(quetzales -> quetzales.signum() == 0 ? t.of("directory.free") : "Q " + quetzales.toPlainString())
                .orElse("");
        return Stream.of(amount, fee.about()).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static JsonArrayBuilder costs(ServiceView service) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        ServiceFacts.Fee fee = service.facts().how().fee();
        fee.quetzales().ifPresent(quetzales -> {
            JsonObjectBuilder cost = Json.createObjectBuilder()
                    .add("id", HsdsIds.part(service.id(), "cost", "").toString())
                    .add("service_id", service.id().toString())
                    .add("currency", "GTQ")
                    .add("amount", quetzales);
            said(cost, "amount_description", fee.about());
            json.add(cost);
        });
        return json;
    }

    private static JsonArrayBuilder documents(ServiceView service) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        service.facts()
                .how()
                .documents()
                .forEach(document -> json.add(Json.createObjectBuilder()
                        .add(
                                "id",
                                HsdsIds.part(service.id(), "document", document).toString())
                        .add("service_id", service.id().toString())
                        .add("document", document)));
        return json;
    }

    private static JsonArrayBuilder contacts(ServiceView service) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        String post = service.facts().contact().post();
        if (!post.isEmpty()) {
            json.add(Json.createObjectBuilder()
                    .add("id", HsdsIds.part(service.id(), "contact", "").toString())
                    .add("service_id", service.id().toString())
                    .add("title", post));
        }
        return json;
    }

    private static JsonArrayBuilder phones(UUID of, String name, List<ServiceFacts.Phone> phones) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        phones.forEach(phone -> {
            JsonObjectBuilder each = Json.createObjectBuilder()
                    .add("id", HsdsIds.part(of, "phone", phone.number()).toString())
                    .add(name, of.toString())
                    .add("number", phone.number())
                    .add("type", "voice");
            said(each, "description", phone.about());
            json.add(each);
        });
        return json;
    }

    /** A number that nobody can rely on any more is worse than none. */
    private JsonArrayBuilder capacities(ServiceView service) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        service.capacity()
                .filter(told -> told.age(now) != ServiceView.Age.UNKNOWN)
                .ifPresent(told -> {
                    ServiceFacts.Room room = service.facts().room();
                    JsonObjectBuilder each = Json.createObjectBuilder()
                            .add(
                                    "id",
                                    HsdsIds.part(service.id(), "capacity", "").toString())
                            .add("service_id", service.id().toString())
                            .add(
                                    "unit",
                                    Json.createObjectBuilder()
                                            .add(
                                                    "id",
                                                    HsdsIds.part(
                                                                    HsdsIds.TAXONOMY,
                                                                    "unit",
                                                                    room.unit().name())
                                                            .toString())
                                            .add("name", t.word("directory.unit", room.unit())))
                            .add("available", told.places())
                            .add("updated", told.toldAt().toString());
                    room.most().ifPresent(most -> each.add("maximum", most));
                    json.add(each);
                });
        return json;
    }

    private JsonObjectBuilder kind(ServiceView service) {
        return Json.createObjectBuilder()
                .add("id", HsdsIds.part(service.id(), "kind", "").toString())
                .add("link_id", service.id().toString())
                .add("link_entity", "service")
                .add("link_type", "service")
                .add("taxonomy_term_id", HsdsIds.term(service.kind()).toString())
                .add("taxonomy_term", new HsdsTerms(t).term(service.kind()));
    }

    private static void said(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }
}
