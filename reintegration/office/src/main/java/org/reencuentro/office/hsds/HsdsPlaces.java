package org.reencuentro.office.hsds;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.directory.Accessibility;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.hall.Hours;
import org.reencuentro.office.web.Texts;
import org.reencuentro.person.Places;

/** Where and when services are, in the terms of HSDS. */
final class HsdsPlaces {
    private static final int DAY_LETTERS = 2;

    private final Texts t;
    private final Places places;
    private final ZoneId zone;

    HsdsPlaces(Texts t, Places places, ZoneId zone) {
        this.t = t;
        this.places = places;
        this.zone = zone;
    }

    JsonObjectBuilder at(ServiceView service, ServiceView.Located site) {
        return Json.createObjectBuilder()
                .add("id", HsdsIds.at(service, site).toString())
                .add("service_id", service.id().toString())
                .add("location_id", HsdsIds.location(service, site).toString())
                .add("location", location(service, site));
    }

    JsonObjectBuilder location(ServiceView service, ServiceView.Located site) {
        UUID id = HsdsIds.location(service, site);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", id.toString())
                .add("location_type", "physical")
                .add("organization_id", service.organisation().id().toString())
                .add("name", service.organisation().name() + ", " + site.place().municipality())
                .add("latitude", site.at().latitude())
                .add("longitude", site.at().longitude());
        if (site.site().exact().isEmpty()) {
            json.add("description", t.of("hsds.town", site.place().municipality()));
        }
        if (!site.site().transport().isEmpty()) {
            json.add("transportation", site.site().transport());
        }
        if (!site.site().address().isEmpty()) {
            json.add(
                    "addresses",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("id", HsdsIds.part(id, "address", "").toString())
                                    .add("location_id", id.toString())
                                    .add("address_1", site.site().address())
                                    .add("city", site.place().municipality())
                                    .add("state_province", site.place().department())
                                    .add("postal_code", "")
                                    .add("country", "GT")
                                    .add("address_type", "physical")));
        }
        JsonArrayBuilder accessibility = Json.createArrayBuilder();
        for (Accessibility each : site.site().accessibility()) {
            accessibility.add(Json.createObjectBuilder()
                    .add("id", HsdsIds.part(id, "accessibility", each.name()).toString())
                    .add("location_id", id.toString())
                    .add("description", t.word("directory.accessibility", each)));
        }
        return json.add("accessibility", accessibility);
    }

    JsonArrayBuilder areas(ServiceView service) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        if (service.facts().area().national()) {
            json.add(area(service, "national", t.of("directory.national")));
        }
        service.facts()
                .area()
                .departments()
                .forEach(code ->
                        json.add(area(service, code, places.departments().get(code))));
        service.facts().area().municipalities().stream()
                .flatMap(code -> places.place(code).stream())
                .forEach(place ->
                        json.add(area(service, place.code(), place.municipality() + ", " + place.department())));
        return json;
    }

    private static JsonObjectBuilder area(ServiceView service, String code, String name) {
        return Json.createObjectBuilder()
                .add("id", HsdsIds.part(service.id(), "area", code).toString())
                .add("service_id", service.id().toString())
                .add("name", name);
    }

    private record Stretch(Hours.Span span, List<DayOfWeek> days) {}

    /** The days of a week that have the same hours together; then the days that are different. */
    JsonArrayBuilder schedules(ServiceView service, LocalDate today) {
        Hours hours = service.facts().hours();
        Map<String, Stretch> stretches = new TreeMap<>();
        hours.weekly()
                .keySet()
                .forEach(day -> hours.on(day)
                        .forEach(span -> stretches
                                .computeIfAbsent(span.toString(), any -> new Stretch(span, new ArrayList<>()))
                                .days()
                                .add(day)));
        JsonArrayBuilder json = Json.createArrayBuilder();
        stretches
                .values()
                .forEach(same -> json.add(schedule(service, same.toString(), same.span(), today)
                        .add("freq", "WEEKLY")
                        .add("interval", 1)
                        .add(
                                "byday",
                                same.days().stream()
                                        .map(day -> day.name().substring(0, DAY_LETTERS))
                                        .collect(Collectors.joining(",")))));
        hours.exceptions().entrySet().stream()
                .filter(each -> !each.getKey().isBefore(today))
                .forEach(each -> json.add(different(service, each.getKey(), each.getValue())));
        return json;
    }

    private JsonObjectBuilder different(ServiceView service, LocalDate day, Hours.Exception what) {
        JsonObjectBuilder json = what.open()
                .map(span -> schedule(service, day.toString(), span, day))
                .orElseGet(() -> entry(service, day.toString()).add("description", t.of("hsds.closed")));
        return json.add("valid_from", day.toString()).add("valid_to", day.toString());
    }

    private static JsonObjectBuilder entry(ServiceView service, String text) {
        return Json.createObjectBuilder()
                .add("id", HsdsIds.part(service.id(), "schedule", text).toString())
                .add("service_id", service.id().toString());
    }

    private JsonObjectBuilder schedule(ServiceView service, String text, Hours.Span span, LocalDate day) {
        ZoneOffset offset = zone.getRules().getOffset(day.atTime(span.opens()));
        JsonObjectBuilder json = entry(service, text)
                .add("opens_at", span.opens() + offset.getId())
                .add("closes_at", span.closes() + offset.getId())
                .add("timezone", offset.getTotalSeconds() / 3_600);
        return span.overnight() ? json.add("notes", t.of("hsds.next-day")) : json;
    }

    /** The languages that are spoken, without an interpreter. */
    static JsonArrayBuilder languages(ServiceView service) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        ServiceFacts.Who who = service.facts().who();
        who.languages()
                .forEach(each -> json.add(Json.createObjectBuilder()
                        .add(
                                "id",
                                HsdsIds.part(service.id(), "language", each.tag())
                                        .toString())
                        .add("service_id", service.id().toString())
                        .add("name", each.ownName())
                        .add("code", each.tag())));
        return json;
    }
}
