package org.reencuentro.office.arrivals;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.FlightDesk;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The flight desk of an arrival. */
@Path("arrivals")
public class ArrivalsResource {
    private static final Pattern TICKET = Pattern.compile("[0-9]{4}\\h?[0-9]{4}");

    @Inject
    private Arrivals arrivals;

    @Inject
    private FlightDesk desk;

    @Inject
    private DeskPages pages;

    @Inject
    private Visit visit;

    @Inject
    private Searches searches;

    /** The flight desk. */
    @GET
    @Path("{id}")
    @Door(Operation.READ_MANIFEST)
    public Response desk(
            @PathParam("id") UUID id,
            @QueryParam("show") @DefaultValue("") String show,
            @QueryParam("at") @DefaultValue("") String at,
            @QueryParam("passed") @DefaultValue("") String passed,
            @QueryParam("undone") @DefaultValue("") String undone) {
        return pages.answer(
                Response.Status.OK,
                id,
                new DeskPage.Asked(
                        "", show.equals("missing"), Addresses.uuid(at).or(() -> Addresses.uuid(undone))),
                new DeskPage.Told(Addresses.uuid(passed), Addresses.uuid(undone).isPresent(), null));
    }

    /**
     * What was typed or scanned: a ticket's number checks in whoever carries it, anything else narrows the list to a
     * name. Posted, so that neither stands in an address.
     */
    @POST
    @Path("{id}/list")
    @Door(Operation.READ_MANIFEST)
    public Response entered(
            @PathParam("id") UUID id,
            @FormParam("q") @DefaultValue("") String search,
            @FormParam("show") @DefaultValue("") String show) {
        arrivals.require(id);
        if (TICKET.matcher(search.strip()).matches()) {
            String number = search.replaceAll("\\D", "");
            return desk.carrying(id, number)
                    .map(carrier -> pages.after(id, carrier, desk.pass(carrier, visit.desk()), show))
                    .orElseGet(() -> nobodyCarries(id, number, show));
        }
        searches.remember(visit.requireAccount().id(), place(id), search);
        UriBuilder list = UriBuilder.fromPath("/arrivals/{id}/list");
        return Response.seeOther((show.equals("missing") ? list.queryParam("show", show) : list).build(id))
                .build();
    }

    private Response nobodyCarries(UUID id, String number, String show) {
        Texts t = visit.texts();
        String why = t.of("desk.ticket.nobody", t.ticket(number));
        return pages.answer(
                Status.UNPROCESSABLE,
                id,
                new DeskPage.Asked("", show.equals("missing"), Optional.empty()),
                new DeskPage.Told(Optional.empty(), false, why));
    }

    /** The list narrowed to the name looked for last. */
    @GET
    @Path("{id}/list")
    @Door(Operation.READ_MANIFEST)
    public Response narrowed(@PathParam("id") UUID id, @QueryParam("show") @DefaultValue("") String show) {
        String search = searches.last(visit.requireAccount().id(), place(id));
        return pages.answer(
                Response.Status.OK,
                id,
                new DeskPage.Asked(search, show.equals("missing"), Optional.empty()),
                DeskPage.Told.nothing());
    }

    private static String place(UUID arrival) {
        return "arrivals/" + arrival;
    }
}
