package org.reencuentro.office.news;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.hall.Emergencies;
import org.reencuentro.hall.EmergencyKind;
import org.reencuentro.hall.EmergencyView;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Emergencies: one press calls whoever is called to that kind, and "I go" answers. */
@Path("emergencies")
public class EmergenciesResource {
    @Inject
    private Emergencies emergencies;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** The emergencies stand above every page; this one has nothing else, and open pages take theirs from it. */
    @GET
    @Path("open")
    @Door(Operation.LIST_ATTENTIONS)
    public Response open() {
        return templates.answer(Response.Status.OK, "emergencies.jte", Map.of("frame", frames.at("")));
    }

    /** Calls for help, for whoever is selected at the desk of an arrival. */
    @POST
    @Door(Operation.RAISE_EMERGENCY)
    public Response raise(
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("arrival") @DefaultValue("") String arrival,
            @FormParam("passenger") @DefaultValue("") String passenger,
            @FormParam("back") @DefaultValue("/") String back) {
        Texts t = visit.texts();
        ArrivalView at = arrivals.require(Addresses.uuid(arrival).orElseThrow(MalformedForm::new));
        Optional<EmergencyView.About> about =
                Addresses.uuid(passenger).map(who -> new EmergencyView.About(at.id(), who));
        String place = visit.desk() > 0 ? t.of("emergency.desk", visit.desk()) : t.of("emergency.place");
        emergencies.raise(at.hall().id(), Choice.of(EmergencyKind.class, kind), place + " · " + Names.of(t, at), about);
        return Response.seeOther(Addresses.own(back)).build();
    }

    /** "I go": leads to whom it is about, where whoever goes may see them. */
    @POST
    @Path("{id}/answer")
    @Door(Operation.ANSWER_EMERGENCY)
    public Response answer(@PathParam("id") UUID id) {
        URI next = emergencies
                .answer(id)
                .filter(about -> Policy.could(visit.subject().role(), Operation.READ_MANIFEST))
                .map(about -> UriBuilder.fromPath("/arrivals/{id}")
                        .queryParam("at", about.passenger())
                        .build(about.arrival()))
                .orElse(URI.create("/"));
        return Response.seeOther(next).build();
    }

    /** It was pressed by a slip of the hand. */
    @POST
    @Path("{id}/withdrawal")
    @Door(Operation.ANSWER_EMERGENCY)
    public Response withdraw(@PathParam("id") UUID id, @FormParam("back") @DefaultValue("/") String back) {
        emergencies.withdraw(id);
        return Response.seeOther(Addresses.own(back)).build();
    }
}
