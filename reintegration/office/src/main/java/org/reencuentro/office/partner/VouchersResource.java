package org.reencuentro.office.partner;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.fund.VoucherProblem;
import org.reencuentro.fund.VoucherTaking;
import org.reencuentro.fund.VoucherView;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.ticket.TicketWord;

/** Vouchers at the carrier: taken by number and picture, or handed in as they were read from paper, also later. */
@Path("partner/vouchers")
public class VouchersResource {
    private static final int SIZE = 20;

    @Inject
    private VoucherTaking vouchers;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_VOUCHERS)
    public Response page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        return page(Response.Status.OK, after, before, null, "", null);
    }

    /** Takes one by its number and picture, and says how much is paid for it. */
    @POST
    @Door(Operation.REDEEM_VOUCHER)
    public Response take(
            @FormParam("number") @DefaultValue("") String number, @FormParam("word") @DefaultValue("") String word) {
        TicketWord picture = Choice.of(TicketWord.class, word);
        VoucherView[] taken = new VoucherView[1];
        Optional<Tried> refused = Tried.refused(visit.texts(), () -> taken[0] = vouchers.take(number, picture));
        return refused.map(tried -> page(tried.status(), "", "", tried.mistake(), number, null))
                .orElseGet(() -> page(Response.Status.OK, "", "", null, "", taken[0].amount()));
    }

    /** Hands in one that was read from paper; answers with the sentence to show. */
    @POST
    @Path("taken")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.REDEEM_VOUCHER)
    public Response taken(
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("at") @DefaultValue("") String at,
            @FormParam("taking") @DefaultValue("") String taking) {
        UUID which = Addresses.uuid(taking).orElseThrow(MalformedForm::new);
        VoucherView[] taken = new VoucherView[1];
        return Tried.refused(visit.texts(), () -> taken[0] = vouchers.taken(code, moment(at), which))
                .map(tried -> said(tried.status(), tried.mistake()))
                .orElseGet(() -> said(Response.Status.OK, visit.texts().of("vouchers.taken", taken[0].amount())));
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new Problem(VoucherProblem.VOUCHER_TIME_IMPOSSIBLE);
        }
    }

    private static Response said(Response.StatusType status, String sentence) {
        JsonObject body = Json.createObjectBuilder().add("said", sentence).build();
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Response page(
            Response.StatusType status, String after, String before, String mistake, String number, Money taken) {
        Instant month = visit.texts().begin(visit.texts().today().withDayOfMonth(1));
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("vouchers"));
        values.put("page", vouchers.own(Cursor.seek(after, before), SIZE));
        values.put("month", List.copyOf(vouchers.ownSince(month)));
        values.put("carrier", Callers.current().partner());
        values.put("mistake", mistake);
        values.put("number", number);
        values.put("taken", taken);
        return templates.answer(status, "partner-vouchers.jte", values);
    }
}
