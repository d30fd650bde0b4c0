package org.reencuentro.office.business;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.business.BusinessView;
import org.reencuentro.business.Businesses;
import org.reencuentro.business.Committee;
import org.reencuentro.business.Finding;
import org.reencuentro.business.Purchases;
import org.reencuentro.business.Trade;
import org.reencuentro.business.Vote;
import org.reencuentro.business.WhyLeft;
import org.reencuentro.business.WhyNotLowest;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Filled;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** The business of a person, from the training to the last visit. */
@Path("people/{id}/business")
public class PersonBusinessResource {
    @Inject
    private Businesses businesses;

    @Inject
    private Committee committee;

    @Inject
    private Purchases purchases;

    @Inject
    private People people;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** All of it. */
    @GET
    @Door(Operation.READ_CASE)
    public Response page(@PathParam("id") UUID id) {
        return page(Response.Status.OK, id, null, Optional.empty());
    }

    /**
     * The page.
     *
     * @param mistake what was refused; null when nothing was
     * @param form a plan that was refused
     */
    private Response page(Response.StatusType status, UUID id, String mistake, Optional<Filled> form) {
        Optional<BusinessView> newest = businesses.of(id).stream().findFirst();
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("business", newest.orElse(null));
        values.put(
                "form",
                form.or(() -> newest.flatMap(BusinessView::plan).map(PlanForm::of))
                        .orElseGet(Filled::empty));
        values.put("keeps", policy.may(Operation.KEEP_BUSINESS, id));
        values.put("decides", policy.may(Operation.DECIDE_BUSINESS, id));
        values.put("me", visit.requireAccount().id());
        values.put("most", PlanForm.most());
        values.put("mistake", mistake);
        return templates.answer(status, "person-business.jte", values);
    }

    /** The plan on one page, to be printed. */
    @GET
    @Path("{business}/sheet")
    @Door(Operation.READ_CASE)
    public Response sheet(@PathParam("id") UUID id, @PathParam("business") UUID business) {
        return templates.answer(
                Response.Status.OK,
                "business-sheet.jte",
                Map.of("frame", frames.at("people"), "person", people.require(id), "business", planned(id, business)));
    }

    private BusinessView planned(UUID id, UUID business) {
        return businesses.of(id).stream()
                .filter(each -> each.id().equals(business) && each.plan().isPresent())
                .findFirst()
                .orElseThrow(() -> new Problem(BusinessProblem.BUSINESS_UNKNOWN));
    }

    /** The same as PDF. */
    @GET
    @Path("{business}/sheet/pdf")
    @Produces("application/pdf")
    @Door(Operation.READ_CASE)
    public Response pdf(@PathParam("id") UUID id, @PathParam("business") UUID business) {
        return BusinessSheet.answer(visit.texts(), people.require(id), planned(id, business));
    }

    /** They begin to learn. */
    @POST
    @Door(Operation.KEEP_BUSINESS)
    public Response begin(@PathParam("id") UUID id, @FormParam("trade") @DefaultValue("") String trade) {
        Trade chosen = Choice.of(Trade.class, trade);
        return kept(id, () -> businesses.begin(id, chosen));
    }

    /** They have learned, hand the plan in, or end it. */
    @POST
    @Path("{business}/step")
    @Door(Operation.KEEP_BUSINESS)
    public Response step(
            @PathParam("id") UUID id,
            @PathParam("business") UUID business,
            @FormParam("step") @DefaultValue("") String step,
            @FormParam("why") @DefaultValue("") String why) {
        return kept(
                id,
                switch (step) {
                    case "trained" -> () -> businesses.trained(id, business);
                    case "hand-in" -> () -> businesses.handIn(id, business);
                    case "end" -> () -> purchases.end(id, business);
                    case "give-up" -> {
                        WhyLeft reason = Choice.of(WhyLeft.class, why);
                        yield () -> businesses.giveUp(id, business, reason);
                    }
                    default -> throw new MalformedForm();
                });
    }

    /** The plan is written. */
    @POST
    @Path("{business}/plan")
    @Door(Operation.KEEP_BUSINESS)
    public Response write(
            @PathParam("id") UUID id, @PathParam("business") UUID business, MultivaluedMap<String, String> answers) {
        Filled form = Filled.of(answers);
        return Tried.refused(visit.texts(), () -> businesses.write(id, business, PlanForm.plan(form)))
                .map(tried -> page(tried.status(), id, tried.mistake(), Optional.of(form)))
                .orElseGet(() -> back(id));
    }

    /** Something is to be bought. */
    @POST
    @Path("{business}/lines")
    @Door(Operation.KEEP_BUSINESS)
    public Response want(
            @PathParam("id") UUID id,
            @PathParam("business") UUID business,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("amount") @DefaultValue("") String amount,
            @FormParam("later") @DefaultValue("") String later) {
        return kept(id, () -> businesses.want(id, business, name, PlanForm.amount(amount), later.equals("yes")));
    }

    /** It is not to be bought after all. */
    @POST
    @Path("{business}/lines/{line}/removal")
    @Door(Operation.KEEP_BUSINESS)
    public Response drop(@PathParam("id") UUID id, @PathParam("business") UUID business, @PathParam("line") UUID line) {
        return kept(id, () -> businesses.drop(id, business, line));
    }

    /** Somebody of the committee votes. */
    @POST
    @Path("{business}/vote")
    @Door(Operation.DECIDE_BUSINESS)
    public Response vote(
            @PathParam("id") UUID id,
            @PathParam("business") UUID business,
            @FormParam("vote") @DefaultValue("") String vote,
            @FormParam("conflict") @DefaultValue("") String conflict) {
        Vote said = Choice.of(Vote.class, vote);
        return kept(id, () -> {
            if (!conflict.equals("yes") && !conflict.equals("no")) {
                throw new Problem(BusinessProblem.BUSINESS_CONFLICT_UNSAID);
            }
            committee.vote(id, business, said, conflict.equals("yes"));
        });
    }

    /** A price was asked for. */
    @POST
    @Path("{business}/lines/{line}/quotes")
    @Door(Operation.KEEP_BUSINESS)
    public Response quote(
            @PathParam("id") UUID id,
            @PathParam("business") UUID business,
            @PathParam("line") UUID line,
            @FormParam("seller") @DefaultValue("") String seller,
            @FormParam("price") @DefaultValue("") String price) {
        return kept(id, () -> purchases.quote(id, business, line, seller, PlanForm.amount(price)));
    }

    /** It was bought. */
    @POST
    @Path("{business}/lines/{line}/purchase")
    @Door(Operation.KEEP_BUSINESS)
    public Response buy(
            @PathParam("id") UUID id,
            @PathParam("business") UUID business,
            @PathParam("line") UUID line,
            @FormParam("quote") @DefaultValue("") String quote,
            @FormParam("why") @DefaultValue("") String why,
            @FormParam("invoice") @DefaultValue("") String invoice) {
        UUID chosen = Addresses.uuid(quote).orElseThrow(MalformedForm::new);
        Optional<WhyNotLowest> reason =
                why.isEmpty() ? Optional.empty() : Optional.of(Choice.of(WhyNotLowest.class, why));
        return kept(id, () -> purchases.buy(id, business, line, chosen, reason, invoice));
    }

    /** It was handed over. */
    @POST
    @Path("{business}/lines/{line}/delivery")
    @Door(Operation.KEEP_BUSINESS)
    public Response deliver(
            @PathParam("id") UUID id,
            @PathParam("business") UUID business,
            @PathParam("line") UUID line,
            @FormParam("signed") @DefaultValue("") String signed) {
        return kept(id, () -> purchases.deliver(id, business, line, signed.equals("yes")));
    }

    /** Somebody visited it. */
    @POST
    @Path("{business}/visits")
    @Door(Operation.KEEP_BUSINESS)
    public Response visit(
            @PathParam("id") UUID id,
            @PathParam("business") UUID business,
            @FormParam("finding") @DefaultValue("") String finding,
            @FormParam("income") @DefaultValue("") String income,
            @FormParam("debt") @DefaultValue("") String debt) {
        Finding found = Choice.of(Finding.class, finding);
        return kept(id, () -> purchases.visit(id, business, found, PlanForm.amount(income), PlanForm.amount(debt)));
    }

    private Response kept(UUID id, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), id, tried.mistake(), Optional.empty()))
                .orElseGet(() -> back(id));
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/people/" + id + "/business")).build();
    }
}
