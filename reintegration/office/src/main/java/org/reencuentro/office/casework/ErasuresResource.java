package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.casefile.ErasureReason;
import org.reencuentro.casefile.ErasureView;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Asking that a case be erased, and deciding about it. */
@Path("/")
public class ErasuresResource {
    @Inject
    private Erasures erasures;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Path("erasures")
    @Door(Operation.LIST_ERASURES)
    public Response page() {
        List<ErasureView> waiting = erasures.waiting();
        return templates.answer(
                Response.Status.OK,
                "erasures.jte",
                Map.of(
                        "frame", frames.at("erasures"),
                        "waiting", waiting,
                        "names",
                                colleagues.names(waiting.stream()
                                        .map(ErasureView::askedBy)
                                        .collect(Collectors.toSet())),
                        "me", visit.requireAccount().id()));
    }

    /** Asks that a case be erased. */
    @POST
    @Path("people/{id}/erasure")
    @Door(Operation.ASK_ERASURE)
    public Response ask(@PathParam("id") UUID id, @FormParam("reason") String reason) {
        erasures.ask(
                id,
                Arrays.stream(ErasureReason.values())
                        .filter(each -> each.name().equals(reason))
                        .findFirst()
                        .orElseThrow(MalformedForm::new));
        return Response.seeOther(URI.create("/people/" + id)).build();
    }

    /** Agrees that a case be erased. */
    @POST
    @Path("people/{id}/erasure/approval")
    @Door(Operation.DECIDE_ERASURE)
    public Response approve(@PathParam("id") UUID id) {
        erasures.approve(id);
        return Response.seeOther(URI.create("/erasures")).build();
    }

    /** Does not agree that a case be erased. */
    @POST
    @Path("people/{id}/erasure/refusal")
    @Door(Operation.DECIDE_ERASURE)
    public Response refuse(@PathParam("id") UUID id) {
        erasures.refuse(id);
        return Response.seeOther(URI.create("/erasures")).build();
    }
}
