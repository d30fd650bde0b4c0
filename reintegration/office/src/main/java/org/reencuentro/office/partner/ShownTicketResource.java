package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.OfficeHeaders;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.ShownTickets;

/**
 * Somebody stands at the door with a ticket. Its number is sent in a form and kept nowhere: no address and no log holds
 * it. What is not here and what is not for this organisation look the same.
 */
@Path("partner/ticket")
public class ShownTicketResource {
    private static final String PLACE = "partner/ticket";
    private static final String NONE = "-";

    @Context
    private HttpServletResponse response;

    @Inject
    private ShownTickets shown;

    @Inject
    private PartnerInbox inbox;

    @Inject
    private Places places;

    @Inject
    private Searches searches;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.SEARCH_BY_TICKET)
    public Response page() {
        return page(false, List.of());
    }

    /** Leads to the one referral that the ticket is of, or to what was found. */
    @POST
    @Door(Operation.SEARCH_BY_TICKET)
    public Response find(@FormParam("ticket") @DefaultValue("") String ticket) {
        List<UUID> found = shown.find(ticket);
        if (found.size() == 1) {
            return ReferralPages.backTo(found.get(0));
        }
        searches.remember(
                visit.requireAccount().id(),
                PLACE,
                found.isEmpty() ? NONE : found.stream().map(UUID::toString).collect(Collectors.joining(" ")));
        return Response.seeOther(URI.create("/partner/ticket/found")).build();
    }

    /** What was found last: several, or nothing. */
    @GET
    @Path("found")
    @Door(Operation.SEARCH_BY_TICKET)
    public Response found() {
        String last = searches.last(visit.requireAccount().id(), PLACE);
        Collection<UUID> ids = last.isEmpty() || last.equals(NONE)
                ? List.of()
                : Stream.of(last.split(" ")).map(UUID::fromString).toList();
        List<PartnerReferral> open = inbox.now(ids).values().stream()
                .filter(each -> !each.state().end())
                .toList();
        return page(!last.isEmpty(), open);
    }

    private Response page(boolean looked, List<PartnerReferral> found) {
        response.setHeader("Permissions-Policy", OfficeHeaders.WITH_CAMERA);
        return templates.answer(
                Response.Status.OK,
                "partner-ticket.jte",
                Map.of(
                        "frame",
                        frames.at("ticket"),
                        "looked",
                        looked,
                        "found",
                        found,
                        "departments",
                        places.departments()));
    }
}
