package org.reencuentro.office.casework;

import jakarta.inject.Inject;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.Travellers;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.casefile.UnprotectReason;
import org.reencuentro.kernel.Codes;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Merges;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.programme.FollowUpResult;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.referral.Requests;

/** Finding people, and the case of one of them. */
@Path("people")
public class PeopleResource {
    private static final int MOST = 20;
    private static final String PLACE = "people";

    @Inject
    private Searches searches;

    @Inject
    private Visit visit;

    @Inject
    private Travellers travellers;

    @Inject
    private Merges merges;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Requests requests;

    @Inject
    private FollowUps followUps;

    @Inject
    private Cases cases;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.SEARCH_PEOPLE)
    public Response page(@QueryParam("found") String found) {
        Map<String, Object> values = new HashMap<>(
                found(found == null ? "" : searches.last(visit.requireAccount().id(), PLACE)));
        values.put("frame", frames.at("people"));
        return templates.answer(Response.Status.OK, "people.jte", values);
    }

    /**
     * A case code or a ticket number leads straight to its case or request; anything else is a name or a document. Posted
     * and then shown by an address of its own, so that nobody stands in an address, a history, a log or a browser's files.
     *
     * @param part "found" from a page that is open already: it is answered with whom the page is to show, or where it
     *     is to go, and nothing else
     */
    @POST
    @Door(Operation.SEARCH_PEOPLE)
    public Response search(
            @FormParam("q") @DefaultValue("") String search, @FormParam("part") @DefaultValue("") String part) {
        boolean whole = !part.equals("found");
        Optional<URI> straight = straight(search);
        if (straight.isPresent()) {
            return whole
                    ? Response.seeOther(straight.get()).build()
                    : part("people-goes.jte", Map.of("to", straight.get().toString()));
        }
        searches.remember(visit.requireAccount().id(), PLACE, search);
        return whole
                ? Response.seeOther(URI.create("/people?found")).build()
                : part("people-answer.jte", found(search));
    }

    private Response part(String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("t", visit.texts());
        return templates.answer(Response.Status.OK, template, all);
    }

    /** Names are by far the most; for them nothing is looked up. */
    private Optional<URI> straight(String search) {
        if (Codes.maybe(CaseFiles.PREFIX, search)) {
            return caseFiles.byCode(search).map(file -> URI.create("/people/" + file.person()));
        }
        return search.chars().noneMatch(Character::isLetter)
                ? requests.ofTicketNumbered(search).map(request -> URI.create("/requests/" + request))
                : Optional.empty();
    }

    private Map<String, Object> found(String search) {
        List<Found> found = search.isBlank()
                ? List.of()
                : travellers.named(search, MOST).stream().map(cases::found).toList();
        return Map.of("search", search, "people", found, "most", found.size() == MOST);
    }

    @GET
    @Path("{id}")
    @Door(Operation.READ_CASE)
    public Response page(@PathParam("id") UUID id) {
        UUID shown = merges.shownAs(id);
        if (!shown.equals(id)) {
            return backTo(shown);
        }
        return templates.answer(
                Response.Status.OK, "case.jte", Map.of("frame", frames.at("people"), "page", cases.page(id)));
    }

    /** Whoever is signed in looks after the case from now on. */
    @POST
    @Path("{id}/owner")
    @Door(Operation.TAKE_OVER_CASE)
    public Response takeOver(@PathParam("id") UUID id) {
        caseFiles.takeOver(id);
        return backTo(id);
    }

    /** Closes the case to all but its owner, child protection and supervisors. */
    @POST
    @Path("{id}/protection")
    @Door(Operation.PROTECT_CASE)
    public Response protect(@PathParam("id") UUID id) {
        caseFiles.protect(id);
        return backTo(id);
    }

    /** Opens the case to its hall again, for one of the reasons there are. */
    @POST
    @Path("{id}/protection/ending")
    @Door(Operation.PROTECT_CASE)
    public Response unprotect(@PathParam("id") UUID id, @FormParam("reason") String reason) {
        UnprotectReason why = Arrays.stream(UnprotectReason.values())
                .filter(each -> each.name().equals(reason))
                .findFirst()
                .orElseThrow(MalformedForm::new);
        caseFiles.unprotect(id, why);
        return backTo(id);
    }

    private static Response backTo(UUID id) {
        return Response.seeOther(URI.create("/people/" + id)).build();
    }

    /** A follow-up took place, or could not. */
    @POST
    @Path("{id}/follow-ups/{followUp}/completion")
    @Door(Operation.FINISH_FOLLOW_UP)
    public Response finish(
            @PathParam("id") UUID id, @PathParam("followUp") UUID followUp, @FormParam("result") String result) {
        FollowUpResult found = Arrays.stream(FollowUpResult.values())
                .filter(each -> each.name().equals(result))
                .findFirst()
                .orElseThrow(MalformedForm::new);
        boolean theirs = followUps.ofPerson(id, cases.zone()).stream()
                .anyMatch(each -> each.id().equals(followUp));
        if (!theirs) {
            throw new NoSuchPage();
        }
        followUps.finish(followUp, found);
        return backTo(id);
    }
}
