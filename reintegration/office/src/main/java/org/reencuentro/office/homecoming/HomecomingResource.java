package org.reencuentro.office.homecoming;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.homecoming.Escort;
import org.reencuentro.homecoming.HomeAnswer;
import org.reencuentro.homecoming.HomecomingView;
import org.reencuentro.homecoming.Homecomings;
import org.reencuentro.homecoming.Shuttles;
import org.reencuentro.homecoming.TravelsBy;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.person.Phone;
import org.reencuentro.person.Profiles;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** That a person left for home, and what they said when they were asked. */
@Path("people/{id}/homecoming")
public class HomecomingResource {
    @Inject
    private Homecomings homecomings;

    @Inject
    private Shuttles shuttles;

    @Inject
    private People people;

    @Inject
    private Profiles profiles;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** The ways home of a person, and the telephones at which they may be called. */
    @GET
    @Door(Operation.READ_CASE)
    public Response page(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, null, "");
    }

    /**
     * The page.
     *
     * @param mistake what was refused; null when nothing was
     * @param words that were typed
     */
    private Response page(Response.StatusType status, UUID id, String mistake, String words) {
        List<HomecomingView> found = homecomings.of(id);
        Set<UUID> by = found.stream()
                .flatMap(each -> each.asked().stream())
                .map(HomecomingView.Asking::by)
                .collect(Collectors.toSet());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("found", found);
        values.put("names", by.isEmpty() ? Map.<UUID, String>of() : colleagues.names(by));
        values.put(
                "phones",
                profiles.of(id).known().profile().phones().stream()
                        .filter(Phone::mayBeCalled)
                        .toList());
        boolean keep = policy.may(Operation.KEEP_HOMECOMING, id);
        values.put("keep", keep);
        values.put("kept", shuttles.kept(id).orElse(null));
        values.put("offered", keep ? shuttles.offered(id) : List.of());
        values.put("mistake", mistake);
        values.put("words", words);
        return templates.answer(status, "homecoming.jte", values);
    }

    /** They leave. */
    @POST
    @Door(Operation.KEEP_HOMECOMING)
    public Response leave(
            @PathParam("id") UUID id,
            @FormParam("by") @DefaultValue("") String by,
            @FormParam("escort") @DefaultValue("") String escort,
            @FormParam("asked") @DefaultValue("") String asked) {
        TravelsBy travels = Choice.of(TravelsBy.class, by);
        Escort with = Choice.of(Escort.class, escort);
        return kept(id, "", () -> homecomings.leave(id, travels, with, asked.equals("yes")));
    }

    /** Somebody asked, or they rang up. */
    @POST
    @Path("{homecoming}/answer")
    @Door(Operation.KEEP_HOMECOMING)
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("homecoming") UUID homecoming,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("words") @DefaultValue("") String words) {
        HomeAnswer chosen = Choice.of(HomeAnswer.class, answer);
        return kept(id, words, () -> homecomings.answer(id, homecoming, chosen, words));
    }

    /** A seat is kept for them in a bus of the hall. */
    @POST
    @Path("seat")
    @Door(Operation.KEEP_HOMECOMING)
    public Response take(
            @PathParam("id") UUID id,
            @FormParam("shuttle") @DefaultValue("") String shuttle,
            @FormParam("escort") @DefaultValue("") String escort,
            @FormParam("asked") @DefaultValue("") String asked) {
        UUID which = Addresses.uuid(shuttle).orElseThrow(MalformedForm::new);
        Escort with = Choice.of(Escort.class, escort);
        return kept(id, "", () -> shuttles.take(id, which, with, asked.equals("yes")));
    }

    /** They do not ride after all. */
    @POST
    @Path("seat/return")
    @Door(Operation.KEEP_HOMECOMING)
    public Response giveBack(@PathParam("id") UUID id, @FormParam("shuttle") @DefaultValue("") String shuttle) {
        UUID which = Addresses.uuid(shuttle).orElseThrow(MalformedForm::new);
        return kept(id, "", () -> shuttles.giveBack(id, which));
    }

    private Response kept(UUID id, String words, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), id, tried.mistake(), words))
                .orElseGet(() -> Response.seeOther(URI.create("/people/" + id + "/homecoming"))
                        .build());
    }
}
