package org.reencuentro.office.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.security.PermitAll;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reencuentro.delivery.PartnerChange;
import org.reencuentro.delivery.PrimeroStatus;
import org.reencuentro.delivery.TaskStatus;
import org.reencuentro.directory.PlaceHoldState;
import org.reencuentro.directory.PlaceHoldView;
import org.reencuentro.kernel.Language;
import org.reencuentro.policy.Door;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralState;

/** The description that partners' developers read, held against what there is. */
class OpenApiTest {
    private static final List<Class<?>> RESOURCES = List.of(
            PartnerApiResource.class, PlacesApiResource.class, ExpectedApiResource.class, DescriptionResource.class);

    private final JsonObject description = Json.createReader(new StringReader(new DescriptionResource().description()))
            .readObject();

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> there = new TreeSet<>();
        routes().forEach((route, method) -> there.add(route));
        Set<String> described = new TreeSet<>();
        description
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(verb -> !verb.equals("parameters"))
                        .forEach(verb -> described.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        assertEquals(there, described);
    }

    @Test
    void everyParameterScopeAndKeyIsDescribed() {
        routes().forEach((route, method) -> {
            JsonObject operation = operation(route);
            Set<String> asked = Arrays.stream(method.getParameters())
                    .filter(each -> each.isAnnotationPresent(QueryParam.class))
                    .map(each -> each.getAnnotation(QueryParam.class).value())
                    .collect(Collectors.toCollection(TreeSet::new));
            JsonArray parameters = operation.containsKey("parameters")
                    ? operation.getJsonArray("parameters")
                    : JsonValue.EMPTY_JSON_ARRAY;
            Set<String> told = parameters.stream()
                    .map(JsonValue::asJsonObject)
                    .filter(each -> each.getString("in", "").equals("query"))
                    .map(each -> each.getString("name"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(asked, told, route);
            boolean key = parameters.toString().contains("#/components/parameters/IdempotencyKey");
            assertEquals(route.startsWith("POST"), key, route);
            if (method.isAnnotationPresent(PermitAll.class)) {
                assertTrue(operation.getJsonArray("security").isEmpty(), route);
            } else {
                String scope = method.getAnnotation(Door.class).value().name();
                assertTrue(operation.getString("description").contains(scope), route + " needs " + scope);
                assertTrue(operation.getJsonObject("responses").containsKey("401"), route);
            }
        });
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsUsed() {
        Set<String> used = new TreeSet<>();
        references(description, used);
        Set<String> there = new TreeSet<>();
        description.getJsonObject("components").forEach((kind, all) -> {
            if (!kind.equals("securitySchemes")) {
                all.asJsonObject().keySet().forEach(name -> there.add("#/components/" + kind + "/" + name));
            }
        });
        assertEquals(there, used);
    }

    private static void references(JsonValue value, Set<String> found) {
        switch (value.getValueType()) {
            case OBJECT ->
                value.asJsonObject().forEach((name, inner) -> {
                    if (name.equals("$ref")) {
                        found.add(((JsonString) inner).getString());
                    }
                    references(inner, found);
                });
            case ARRAY -> value.asJsonArray().forEach(each -> references(each, found));
            default -> {}
        }
    }

    @Test
    void whatIsAnsweredIsAsDescribed() {
        for (ReferralState state : ReferralState.values()) {
            if (state != ReferralState.DRAFT) {
                PartnerReferral full = referral(state, true);
                PartnerReferral bare = referral(state, false);
                PartnerChange change = new PartnerChange(
                        UUID.randomUUID(), 7, full.id(), full.code(), state, Optional.empty(), Instant.EPOCH);
                check(PartnerJson.referral(full), "Referral");
                check(PartnerJson.referral(bare), "Referral");
                check(PartnerJson.change(change, bare), "Change");
                check(PartnerJson.outcome(full.id(), state), "Outcome");
            }
        }
        check(PartnerJson.states(), "States");
        check(PlacesJson.service(Sample.service()), "OwnService");
        UUID any = UUID.randomUUID();
        PlaceHoldView hold = new PlaceHoldView(any, any, "Cama", Instant.EPOCH, Instant.MAX, PlaceHoldState.HELD);
        check(PlacesJson.hold(hold), "Hold");
        check(PlacesJson.outcome(any, PlaceHoldState.TAKEN), "HoldOutcome");
        assertFalse(
                PartnerJson.referral(referral(ReferralState.WITHDRAWN, false)).containsKey("about"));
    }

    @Test
    void statesAndReasonsAreThoseThatThereAre() {
        assertEquals(
                Stream.of(ReferralState.values())
                        .map(Enum::name)
                        .filter(name -> !name.equals("DRAFT"))
                        .collect(Collectors.toSet()),
                values(schema("State")));
        assertEquals(
                Stream.of(TaskStatus.values()).map(TaskStatus::code).collect(Collectors.toSet()),
                values(schema("TaskStatus")));
        assertEquals(10, TaskStatus.values().length, "as Gravity has them");
        assertEquals(
                Stream.of(PrimeroStatus.values()).map(PrimeroStatus::code).collect(Collectors.toSet()),
                values(schema("PrimeroStatus")));
        assertEquals(
                Stream.of(DeclineReason.values()).map(Enum::name).collect(Collectors.toSet()),
                values(schema("Decline").getJsonObject("properties").getJsonObject("reason")));
    }

    @Test
    void thePageForDevelopersHasTheSameTableOfStates() throws Exception {
        String page = java.nio.file.Files.readString(java.nio.file.Path.of("../../docs/partners.md"));
        for (ReferralState state : ReferralState.values()) {
            if (state != ReferralState.DRAFT) {
                String row = "| " + state + " | " + TaskStatus.of(state).code() + " | "
                        + PrimeroStatus.of(state).code() + " |";
                assertTrue(page.contains(row), row);
            }
        }
    }

    private static PartnerReferral referral(ReferralState state, boolean shared) {
        PartnerReferral.About about = new PartnerReferral.About(
                Optional.of("18–24"),
                Optional.of(false),
                Optional.of(Language.ES),
                Optional.of("01"),
                Optional.of("Llega de noche"));
        return Sample.referral(
                state,
                Optional.of(about).filter(any -> shared),
                Optional.of("Ana Xol").filter(any -> shared),
                Priority.URGENT);
    }

    private static Set<String> values(JsonObject schema) {
        return schema.getJsonArray("enum").stream()
                .map(each -> ((JsonString) each).getString())
                .collect(Collectors.toSet());
    }

    private JsonObject schema(String name) {
        return description.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    /** That every member is described and fits, and that none that must be there is missing. */
    private void check(JsonObject json, String name) {
        check(json, schema(name), name);
    }

    private void check(JsonValue value, JsonObject schema, String where) {
        if (schema.containsKey("$ref")) {
            check(value, schema(schema.getString("$ref").replaceAll(".*/", "")), where);
            return;
        }
        switch (schema.getString("type")) {
            case "object" -> {
                JsonObject properties = schema.getJsonObject("properties");
                value.asJsonObject().forEach((member, inner) -> {
                    assertTrue(properties.containsKey(member), where + " has no " + member);
                    check(inner, properties.getJsonObject(member), where + "." + member);
                });
                schema.getJsonArray("required")
                        .forEach(member -> assertTrue(
                                value.asJsonObject().containsKey(((JsonString) member).getString()),
                                where + " needs " + member));
            }
            case "array" ->
                value.asJsonArray().forEach(each -> check(each, schema.getJsonObject("items"), where + "[]"));
            case "string" -> {
                assertEquals(JsonValue.ValueType.STRING, value.getValueType(), where);
                assertTrue(
                        !schema.containsKey("enum") || values(schema).contains(((JsonString) value).getString()),
                        where + " is " + value);
            }
            case "integer" -> assertEquals(JsonValue.ValueType.NUMBER, value.getValueType(), where);
            case "boolean" -> assertTrue(value == JsonValue.TRUE || value == JsonValue.FALSE, where);
            default -> throw new IllegalArgumentException(where + " is of an unknown type");
        }
    }

    private JsonObject operation(String route) {
        String[] words = route.split(" ");
        return description
                .getJsonObject("paths")
                .getJsonObject(words[1])
                .getJsonObject(words[0].toLowerCase(java.util.Locale.ROOT));
    }

    private static Map<String, Method> routes() {
        Map<String, Method> routes = new TreeMap<>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                String path = "/" + resource.getAnnotation(Path.class).value()
                        + (method.isAnnotationPresent(Path.class)
                                ? "/" + method.getAnnotation(Path.class).value()
                                : "");
                if (method.isAnnotationPresent(GET.class)) {
                    routes.put("GET " + path, method);
                } else if (method.isAnnotationPresent(POST.class)) {
                    routes.put("POST " + path, method);
                }
            }
        }
        return routes;
    }

    @Test
    void noOtherResourceIsForPrograms() throws Exception {
        try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(java.nio.file.Path.of("target/classes"))) {
            List<String> others = files.map(each -> java.nio.file.Path.of("target/classes")
                            .relativize(each)
                            .toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace('/', '.').replaceAll("\\.class$", ""))
                    .filter(name ->
                            RESOURCES.stream().noneMatch(each -> each.getName().equals(name)))
                    .filter(OpenApiTest::forPrograms)
                    .toList();
            assertEquals(List.of(), others);
        }
    }

    private static boolean forPrograms(String name) {
        try {
            Path path = Class.forName(name, false, OpenApiTest.class.getClassLoader())
                    .getAnnotation(Path.class);
            return path != null && path.value().startsWith("api/partner");
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
