package org.reencuentro.office.fund;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.fund.FundReason;
import org.reencuentro.fund.FundReport;
import org.reencuentro.fund.FundShare;
import org.reencuentro.fund.FundTerms;
import org.reencuentro.fund.FundView;
import org.reencuentro.fund.Funds;
import org.reencuentro.fund.Vouchers;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** The money for the way home of one arrival. */
@Path("arrivals/{id}/fund")
public class FundResource {
    @Inject
    private Funds funds;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Directory directory;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** What there is, and what is proposed to whom. */
    @GET
    @Door(Operation.READ_FUND)
    public Response page(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, null, null);
    }

    /** Opens the fund. */
    @POST
    @Door(Operation.OPEN_FUND)
    public Response open(
            @PathParam("id") UUID id,
            @FormParam("donor") @DefaultValue("") String donor,
            @FormParam("amount") @DefaultValue("") String amount,
            @FormParam("amount-currency") @DefaultValue("") String amountCurrency,
            @FormParam("rate") @DefaultValue("") String rate,
            @FormParam("rate-on") @DefaultValue("") String rateOn,
            @FormParam("currency") @DefaultValue("") String currency) {
        FundForm form = new FundForm(donor, amount, amountCurrency, rate, rateOn, currency);
        return done(
                id, form, () -> funds.open(id, FundTerms.read(donor, amount, amountCurrency, rate, rateOn, currency)));
    }

    /** Gives somebody something. */
    @POST
    @Path("shares")
    @Door(Operation.GIVE_FROM_FUND)
    public Response give(
            @PathParam("id") UUID id,
            @FormParam("passenger") UUID passenger,
            @FormParam("amount") @DefaultValue("") String amount,
            @FormParam("reason") @DefaultValue("") String reason) {
        FundReason why = Choice.of(FundReason.class, reason);
        return done(id, null, () -> funds.give(id, passenger, amount, why));
    }

    /** Takes back what somebody was given. */
    @POST
    @Path("shares/return")
    @Door(Operation.GIVE_FROM_FUND)
    public Response takeBack(
            @PathParam("id") UUID id,
            @FormParam("passenger") UUID passenger,
            @FormParam("reason") @DefaultValue("") String reason) {
        FundReason why = Choice.of(FundReason.class, reason);
        return done(id, null, () -> funds.takeBack(id, passenger, why));
    }

    /** Puts a part of what somebody was given on a voucher. */
    @POST
    @Path("vouchers")
    @Door(Operation.GIVE_FROM_FUND)
    public Response make(
            @PathParam("id") UUID id,
            @FormParam("passenger") @DefaultValue("") String passenger,
            @FormParam("carrier") @DefaultValue("") String carrier,
            @FormParam("amount") @DefaultValue("") String amount) {
        UUID whose = Addresses.uuid(passenger).orElseThrow(MalformedForm::new);
        UUID by = Addresses.uuid(carrier).orElseThrow(MalformedForm::new);
        return done(id, null, () -> vouchers.make(id, whose, by, amount));
    }

    /** A voucher as it is printed. */
    @GET
    @Path("vouchers/{voucher}")
    @Door(Operation.PRINT_VOUCHER)
    public Response paper(@PathParam("id") UUID id, @PathParam("voucher") UUID voucher) {
        return templates.answer(
                Response.Status.OK,
                "voucher.jte",
                Map.of(
                        "frame",
                        frames.at("arrivals"),
                        "arrival",
                        arrivals.require(id),
                        "paper",
                        vouchers.paper(id, voucher)));
    }

    /** The same as PDF. */
    @GET
    @Path("vouchers/{voucher}/pdf")
    @Produces("application/pdf")
    @Door(Operation.PRINT_VOUCHER)
    public Response pdf(@PathParam("id") UUID id, @PathParam("voucher") UUID voucher) {
        return VoucherSheet.answer(visit.texts(), vouchers.paper(id, voucher));
    }

    /** Withdraws a voucher. */
    @POST
    @Path("vouchers/{voucher}/cancel")
    @Door(Operation.GIVE_FROM_FUND)
    public Response cancel(@PathParam("id") UUID id, @PathParam("voucher") UUID voucher) {
        return done(id, null, () -> vouchers.cancel(id, voucher));
    }

    /** What became of the money. */
    @GET
    @Path("report")
    @Door(Operation.READ_FUND_REPORT)
    public Response report(@PathParam("id") UUID id) {
        FundReport report = funds.report(id);
        Set<UUID> by = Stream.concat(
                        Stream.of(report.fund().openedBy()),
                        report.entries().stream().flatMap(each -> each.by().stream()))
                .collect(Collectors.toSet());
        return templates.answer(
                Response.Status.OK,
                "fund-report.jte",
                Map.of(
                        "frame",
                        frames.at("arrivals"),
                        "arrival",
                        arrivals.require(id),
                        "report",
                        report,
                        "carriers",
                        report.owed().keySet().stream()
                                .collect(Collectors.toMap(
                                        each -> each,
                                        each -> directory.organisation(each).name())),
                        "names",
                        colleagues.names(by)));
    }

    private Response done(UUID id, FundForm form, Runnable doing) {
        return Tried.refused(visit.texts(), doing)
                .map(tried -> page(tried.status(), id, form, tried.mistake()))
                .orElseGet(() -> Response.seeOther(
                                UriBuilder.fromPath("/arrivals/{id}/fund").build(id))
                        .build());
    }

    private Response page(Response.StatusType status, UUID id, FundForm form, String mistake) {
        FundView fund = funds.ofArrival(id).orElse(null);
        List<FundShare> shares = fund == null ? List.of() : funds.shares(id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("arrivals"));
        values.put("arrival", arrivals.require(id));
        values.put("fund", fund);
        values.put("shares", shares);
        values.put(
                "form",
                form == null ? FundForm.like(funds.lastTerms(id), visit.texts().today()) : form);
        values.put("mayOpen", may(Operation.OPEN_FUND));
        values.put("mayGive", may(Operation.GIVE_FROM_FUND));
        values.put("mayReport", may(Operation.READ_FUND_REPORT));
        values.put("vouchers", fund == null ? Map.of() : vouchers.ofArrival(id));
        values.put(
                "carriers",
                vouchers.carriers().stream()
                        .collect(Collectors.toMap(
                                OrganisationView::id, OrganisationView::name, (one, same) -> one, LinkedHashMap::new)));
        values.put("mistake", mistake);
        return templates.answer(status, "fund.jte", values);
    }

    private boolean may(Operation operation) {
        return Policy.could(visit.subject().role(), operation);
    }
}
