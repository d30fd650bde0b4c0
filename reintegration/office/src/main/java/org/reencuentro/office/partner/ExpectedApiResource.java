package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.Expectations;
import org.reencuentro.arrival.Expected;
import org.reencuentro.arrival.ExpectedView;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/**
 * Expected arrivals for a partner's own programs, in the order in which they were told. A page holds at most 100; the next
 * begins after {@code next}, which is missing once all is told. Of small numbers only {@code "fewerThan": 5} is said.
 */
@Path("api/partner/arrivals")
@Produces(MediaType.APPLICATION_JSON)
public class ExpectedApiResource {
    @Inject
    private Expectations expectations;

    @Inject
    private Commands commands;

    @GET
    @Door(Operation.READ_EXPECTED)
    public JsonObject told(
            @QueryParam("since") @DefaultValue("1970-01-01T00:00:00Z") String since,
            @QueryParam("after") @DefaultValue("") String after) {
        List<ExpectedView> told = expectations.since(instant(since), uuid(after));
        JsonArrayBuilder list = Json.createArrayBuilder();
        told.forEach(each -> list.add(json(each)));
        JsonObjectBuilder page = Json.createObjectBuilder().add("messages", list);
        if (!told.isEmpty()) {
            page.add("next", told.get(told.size() - 1).id().toString());
        }
        return page.build();
    }

    @POST
    @Path("{message}/acknowledgement")
    @Door(Operation.ACKNOWLEDGE_EXPECTED)
    public String acknowledge(@PathParam("message") UUID message) {
        return commands.once("", () -> {
            expectations.acknowledge(message);
            return Json.createObjectBuilder()
                    .add("id", message.toString())
                    .add("acknowledged", true)
                    .build()
                    .toString();
        });
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new MalformedForm();
        }
    }

    private static Optional<UUID> uuid(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new MalformedForm();
        }
        return Optional.of(UUID.fromString(text));
    }

    static JsonObject json(ExpectedView told) {
        Expected expected = told.expected();
        JsonObjectBuilder languages = Json.createObjectBuilder();
        expected.languages().forEach((language, count) -> add(languages, language.tag(), count));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", told.id().toString())
                .add("arrival", told.arrival().id().toString())
                .add("edition", told.edition())
                .add("kind", told.arrival().facts().kind().name())
                .add("number", told.arrival().number())
                .add("hall", told.arrival().hall().name())
                .add("state", told.arrival().state().name())
                .add("scheduledAt", told.arrival().scheduledAt().toString())
                .add("toldAt", told.writtenAt().toString())
                .add("superseded", told.supersededAt().isPresent())
                .add("acknowledged", told.acknowledgedAt().isPresent());
        told.arrival().arrivedAt().ifPresent(at -> json.add("arrivedAt", at.toString()));
        add(json, "people", expected.people());
        add(json, "minors", expected.minors());
        add(json, "unaccompanied", expected.unaccompanied());
        add(json, "families", expected.families());
        add(json, "medical", expected.medical());
        add(json, "wheelchair", expected.wheelchair());
        return json.add("languages", languages).build();
    }

    /** What nobody has said is left out. */
    private static void add(JsonObjectBuilder json, String name, Expected.Count count) {
        switch (count.kind()) {
            case EXACT -> json.add(name, count.number());
            case FEW -> json.add(name, Json.createObjectBuilder().add("fewerThan", Expected.LEAST));
            case UNKNOWN -> {}
        }
    }
}
