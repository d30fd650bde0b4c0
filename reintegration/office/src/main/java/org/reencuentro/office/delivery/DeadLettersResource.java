package org.reencuentro.office.delivery;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.delivery.DeadLetters;
import org.reencuentro.delivery.GiveUpReason;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What should have left and could not, for somebody to decide about. */
@Path("dead-letters")
public class DeadLettersResource {
    private static final int MOST = 50;

    @Inject
    private DeadLetters deadLetters;

    @Inject
    private Directory directory;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_DEAD_LETTERS)
    public Response page() {
        return templates.answer(
                Response.Status.OK,
                "dead-letters.jte",
                Map.of(
                        "frame",
                        frames.at("dead-letters"),
                        "letters",
                        deadLetters.oldest(MOST),
                        "count",
                        deadLetters.count(),
                        "organisations",
                        directory.organisations().stream()
                                .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name))));
    }

    @POST
    @Path("{id}/attempt")
    @Door(Operation.RESOLVE_DEAD_LETTER)
    public Response tryAgain(@PathParam("id") UUID id) {
        deadLetters.tryAgain(id);
        return back();
    }

    /** All that did not reach one webhook. */
    @POST
    @Path("of/{webhook}/attempt")
    @Door(Operation.RESOLVE_DEAD_LETTER)
    public Response tryAllAgain(@PathParam("webhook") UUID webhook) {
        deadLetters.tryAllAgain(webhook);
        return back();
    }

    @POST
    @Path("{id}/rest")
    @Door(Operation.RESOLVE_DEAD_LETTER)
    public Response giveUp(@PathParam("id") UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        deadLetters.giveUp(id, Choice.of(GiveUpReason.class, reason));
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/dead-letters")).build();
    }
}
