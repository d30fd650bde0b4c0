package org.reencuentro.directory;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.hall.Hours;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Coordinates;

/** What a service says of itself as the bytes that are kept: JSON, so that old versions can be read by eye. */
final class FactsBytes {
    private FactsBytes() {}

    /** The bytes of facts. */
    static byte[] of(ServiceFacts facts) {
        return write(facts).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The facts of bytes. */
    static ServiceFacts read(byte[] bytes) {
        try (var reader = Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            return read(reader.readObject());
        }
    }

    private static JsonObject write(ServiceFacts facts) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", facts.kind().name())
                .add("name", facts.name())
                .add("about", facts.about())
                .add("status", facts.status().name())
                .add("restricted", facts.restricted())
                .add("alert", facts.alert())
                .add("eligibility", facts.who().eligibility())
                .add("languages", texts(facts.who().languages(), Language::tag))
                .add("interpretation", facts.who().interpretation())
                .add("application", facts.how().application())
                .add("documents", texts(facts.how().documents(), text -> text))
                .add("feeAbout", facts.how().fee().about())
                .add("waitTime", facts.how().waitTime())
                .add("national", facts.area().national())
                .add("departments", texts(facts.area().departments(), code -> code))
                .add("municipalities", texts(facts.area().municipalities(), code -> code))
                .add("sites", list(facts.sites(), FactsBytes::site))
                .add("weekly", weekly(facts.hours()))
                .add("exceptions", exceptions(facts.hours()))
                .add("post", facts.contact().post())
                .add(
                        "phones",
                        list(
                                facts.contact().phones(),
                                phone -> Json.createObjectBuilder()
                                        .add("number", phone.number())
                                        .add("about", phone.about())))
                .add("email", facts.contact().email())
                .add("website", facts.contact().website())
                .add("unit", facts.room().unit().name());
        facts.hours().midday().ifPresent(closed -> json.add("midday", span(closed)));
        facts.who().ages().minimum().ifPresent(age -> json.add("minimumAge", age));
        facts.who().ages().maximum().ifPresent(age -> json.add("maximumAge", age));
        facts.how().fee().quetzales().ifPresent(amount -> json.add("fee", amount));
        facts.room().most().ifPresent(most -> json.add("most", most));
        return json.build();
    }

    private static ServiceFacts read(JsonObject json) {
        return new ServiceFacts(
                ServiceKind.valueOf(json.getString("kind")),
                json.getString("name"),
                json.getString("about"),
                ServiceStatus.valueOf(json.getString("status")),
                json.getBoolean("restricted"),
                json.getString("alert"),
                new ServiceFacts.Who(
                        json.getString("eligibility"),
                        new Ages(whole(json, "minimumAge"), whole(json, "maximumAge")),
                        texts(json, "languages").stream()
                                .flatMap(tag -> Language.of(tag).stream())
                                .collect(Collectors.toSet()),
                        json.getString("interpretation")),
                new ServiceFacts.How(
                        json.getString("application"),
                        texts(json, "documents"),
                        new ServiceFacts.Fee(decimal(json, "fee"), json.getString("feeAbout")),
                        json.getString("waitTime")),
                new ServiceArea(
                        json.getBoolean("national"),
                        Set.copyOf(texts(json, "departments")),
                        Set.copyOf(texts(json, "municipalities"))),
                json.getJsonArray("sites").getValuesAs(JsonObject.class).stream()
                        .map(FactsBytes::site)
                        .toList(),
                new Hours(
                        weekly(json.getJsonObject("weekly")),
                        exceptions(json.getJsonObject("exceptions")),
                        Optional.ofNullable(json.getJsonArray("midday")).map(FactsBytes::span)),
                new ServiceFacts.Contact(
                        json.getString("post"),
                        json.getJsonArray("phones").getValuesAs(JsonObject.class).stream()
                                .map(each -> new ServiceFacts.Phone(each.getString("number"), each.getString("about")))
                                .toList(),
                        json.getString("email"),
                        json.getString("website")),
                new ServiceFacts.Room(CapacityUnit.valueOf(json.getString("unit")), whole(json, "most")));
    }

    private static JsonObjectBuilder site(ServiceFacts.Site site) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("address", site.address())
                .add("municipality", site.municipality())
                .add("transport", site.transport())
                .add("accessibility", texts(site.accessibility(), Enum::name));
        site.exact().ifPresent(at -> json.add("latitude", at.latitude()).add("longitude", at.longitude()));
        return json;
    }

    private static ServiceFacts.Site site(JsonObject json) {
        return new ServiceFacts.Site(
                json.getString("address"),
                json.getString("municipality"),
                decimal(json, "latitude")
                        .map(latitude -> new Coordinates(
                                latitude.doubleValue(),
                                json.getJsonNumber("longitude").doubleValue())),
                json.getString("transport"),
                texts(json, "accessibility").stream()
                        .map(Accessibility::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static JsonObjectBuilder weekly(Hours hours) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        hours.weekly().forEach((day, span) -> json.add(day.name(), span(span)));
        return json;
    }

    private static Map<DayOfWeek, Hours.Span> weekly(JsonObject json) {
        Map<DayOfWeek, Hours.Span> weekly = new EnumMap<>(DayOfWeek.class);
        json.keySet().forEach(day -> weekly.put(DayOfWeek.valueOf(day), span(json.getJsonArray(day))));
        return weekly;
    }

    private static JsonObjectBuilder exceptions(Hours hours) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        hours.exceptions().forEach((day, exception) -> {
            JsonObjectBuilder each =
                    Json.createObjectBuilder().add("reason", exception.reason().name());
            exception.open().ifPresent(span -> each.add("open", span(span)));
            json.add(day.toString(), each);
        });
        return json;
    }

    private static Map<LocalDate, Hours.Exception> exceptions(JsonObject json) {
        Map<LocalDate, Hours.Exception> exceptions = new TreeMap<>();
        json.forEach((day, value) -> exceptions.put(
                LocalDate.parse(day),
                new Hours.Exception(
                        Hours.Reason.valueOf(value.asJsonObject().getString("reason")),
                        Optional.ofNullable(value.asJsonObject().getJsonArray("open"))
                                .map(FactsBytes::span))));
        return exceptions;
    }

    private static JsonArrayBuilder span(Hours.Span span) {
        return Json.createArrayBuilder()
                .add(span.opens().toString())
                .add(span.closes().toString());
    }

    private static Hours.Span span(JsonArray json) {
        return new Hours.Span(LocalTime.parse(json.getString(0)), LocalTime.parse(json.getString(1)));
    }

    private static <T> JsonArrayBuilder texts(Collection<T> values, Function<T, String> text) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        values.forEach(each -> json.add(text.apply(each)));
        return json;
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static <T> JsonArrayBuilder list(Collection<T> values, Function<T, JsonObjectBuilder> object) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        values.forEach(each -> json.add(object.apply(each)));
        return json;
    }

    private static OptionalInt whole(JsonObject json, String name) {
        return json.containsKey(name) ? OptionalInt.of(json.getInt(name)) : OptionalInt.empty();
    }

    private static Optional<BigDecimal> decimal(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(value -> value.getValueType() == JsonValue.ValueType.NUMBER)
                .map(value -> json.getJsonNumber(name).bigDecimalValue());
    }
}
