package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.arrival.Travellers;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Bounded;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.Companions;
import org.reencuentro.referral.FamilyReferrals;
import org.reencuentro.referral.Grounds;
import org.reencuentro.referral.NewCompanion;
import org.reencuentro.referral.Options;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.referral.SentTogether;

/** What people asked for at the kiosks: seeing who asked, and asking a partner for help. */
@Path("requests")
public class RequestsResource {
    private static final int MOST = 20;
    private static final int PAGE = 25;

    @Inject
    private Requests requests;

    @Inject
    private Referrals referrals;

    @Inject
    private FamilyReferrals family;

    @Inject
    private Companions companions;

    @Inject
    private NotReferred notReferred;

    @Inject
    private Grounds grounds;

    @Inject
    private Policy policy;

    @Inject
    private Options options;

    @Inject
    private People people;

    @Inject
    private Travellers travellers;

    @Inject
    private Cases cases;

    @Inject
    private Visit visit;

    @Inject
    private Searches searches;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_REQUESTS)
    public Response list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Page<RequestView> page = requests.open(Cursor.seek(after, before), PAGE);
        return templates.answer(
                Response.Status.OK,
                "requests.jte",
                Map.of(
                        "frame",
                        frames.at("requests"),
                        "page",
                        page,
                        "requests",
                        cases.listed(page.rows()),
                        "count",
                        new Bounded(requests.countOpen())));
    }

    /**
     * Who asked, while nobody is linked; then the form that asks a partner; once asked, the person's case.
     *
     * @param service the one that is chosen at first
     */
    @GET
    @Path("{id}")
    @Door(Operation.READ_REQUEST)
    public Response page(@PathParam("id") UUID id, @QueryParam("service") @DefaultValue("") String service) {
        RequestView request = requests.require(id);
        if (request.person().isEmpty()) {
            return who(request, "");
        }
        PersonView person = people.require(request.person().get());
        if (request.state() != RequestState.OPEN) {
            return Response.seeOther(URI.create("/people/" + person.id())).build();
        }
        return refer(
                Response.Status.OK,
                request,
                ReferralForm.in(request.language(), service),
                new CompanionsForm(),
                Map.of());
    }

    /** Looks for people of a name who may be the one who asked; posted, so that no name stands in an address. */
    @POST
    @Path("{id}/candidates")
    @Door(Operation.SEARCH_PEOPLE)
    public Response look(@PathParam("id") UUID id, @FormParam("name") @DefaultValue("") String name) {
        requests.require(id);
        searches.remember(visit.requireAccount().id(), place(id), name);
        return Response.seeOther(URI.create("/requests/" + id + "/candidates")).build();
    }

    /** People of the name looked for last. */
    @GET
    @Path("{id}/candidates")
    @Door(Operation.SEARCH_PEOPLE)
    public Response candidates(@PathParam("id") UUID id) {
        return who(requests.require(id), searches.last(visit.requireAccount().id(), place(id)));
    }

    private static String place(UUID request) {
        return "requests/" + request;
    }

    /** The request is this person's from now on. */
    @POST
    @Path("{id}/person")
    @Door(Operation.LINK_REQUEST)
    public Response link(@PathParam("id") UUID id, @FormParam("person") UUID person) {
        if (person == null) {
            throw new MalformedForm();
        }
        requests.link(id, person);
        return Response.seeOther(URI.create("/requests/" + id)).build();
    }

    /** Who has the ticket stands before the caseworker: its PIN may be tried again. */
    @POST
    @Path("{id}/pin-tries")
    @Door(Operation.ALLOW_PIN_AGAIN)
    public Response allowTries(@PathParam("id") UUID id) {
        requests.allowPinAgain(id);
        return Response.seeOther(URI.create("/requests/" + id)).build();
    }

    /**
     * Asks the partner, for whoever asked and for those of their family who are ticked, unless something is missing; a no
     * is recorded and nothing is sent.
     */
    @POST
    @Path("{id}/referral")
    @Door(Operation.SEND_REFERRAL)
    public Response send(@PathParam("id") UUID id, @BeanParam ReferralForm form, @BeanParam CompanionsForm with) {
        RequestView request = requests.require(id);
        UUID person = request.person().orElseThrow(MalformedForm::new);
        Map<String, String> mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return refer(Status.UNPROCESSABLE, request, form, with, sentences(mistakes));
        }
        if (form.refused()) {
            referrals.recordRefusal(id, form.referral());
            return refer(Status.UNPROCESSABLE, request, form, with, sentences(Map.of("consent", "refer.refused")));
        }
        List<NewCompanion> others = with.companions();
        try {
            if (others.isEmpty()) {
                referrals.send(id, form.referral());
                return Response.seeOther(URI.create("/people/" + person)).build();
            }
            SentTogether sent = family.send(id, form.referral(), others);
            notReferred.remember(sent);
            return Response.seeOther(URI.create("/referrals/" + sent.first())).build();
        } catch (Problem refused) {
            if (refused.code() == ConsentProblem.CONSENT_MISSING) {
                return refer(
                        Status.UNPROCESSABLE, request, form, with, sentences(Map.of("consent", "refer.not-recorded")));
            }
            if (refused.code() != ReferralProblem.FAMILY_DOES_NOT_FIT) {
                throw refused;
            }
            String sentence = visit.texts().refusal(refused).orElseThrow();
            return refer(Status.UNPROCESSABLE, request, form, with, Map.of("service", sentence));
        }
    }

    private Map<String, String> sentences(Map<String, String> mistakes) {
        Texts t = visit.texts();
        Map<String, String> sentences = new LinkedHashMap<>();
        mistakes.forEach((field, key) -> sentences.put(field, t.of(key)));
        return sentences;
    }

    private Response who(RequestView request, String name) {
        List<Found> found =
                travellers.named(name, MOST).stream().map(cases::found).toList();
        return templates.answer(
                Response.Status.OK,
                "request.jte",
                Map.of("frame", frames.at("requests"), "row", cases.row(request), "name", name, "people", found));
    }

    private Response refer(
            Response.StatusType status,
            RequestView request,
            ReferralForm form,
            CompanionsForm with,
            Map<String, String> mistakes) {
        Refer refer = new Refer(
                cases.row(request),
                cases.found(travellers.require(request.person().orElseThrow())),
                options.of(request.id()),
                options.earlierHelp(request.id()),
                companions.of(request.id()),
                grounds.of(request.id()),
                Arrays.stream(BasisKind.values())
                        .anyMatch(kind ->
                                policy.may(kind.recording(), request.person().orElseThrow())),
                form,
                with,
                mistakes);
        return templates.answer(status, "refer.jte", Map.of("frame", frames.at("requests"), "refer", refer));
    }
}
