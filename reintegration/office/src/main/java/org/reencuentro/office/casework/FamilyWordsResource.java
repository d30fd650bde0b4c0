package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.arrival.Travellers;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Searches;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.word.FamilyWordState;
import org.reencuentro.word.FamilyWordView;
import org.reencuentro.word.FamilyWords;
import org.reencuentro.word.WhyNotPassedOn;

/** The word of families that rang the hall: hearing it, finding whom it is for, passing it on. */
@Path("family-words")
public class FamilyWordsResource {
    private static final int MOST = 20;

    @Inject
    private FamilyWords words;

    @Inject
    private People people;

    @Inject
    private Travellers travellers;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Cases cases;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Searches searches;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_FAMILY_WORDS)
    public Response list() {
        List<FamilyWordRow> rows = rows(words.list());
        Map<Boolean, List<FamilyWordRow>> open = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.word().state().open()));
        return templates.answer(
                Response.Status.OK,
                "family-words.jte",
                Map.of("frame", frames.at("family-words"), "open", open.get(true), "done", open.get(false)));
    }

    private List<FamilyWordRow> rows(List<FamilyWordView> views) {
        Set<UUID> known = views.stream().flatMap(view -> view.person().stream()).collect(Collectors.toSet());
        // A search for nobody would be written down like any other.
        Map<UUID, PersonView> seen = known.isEmpty() ? Map.of() : people.seen(known);
        Map<UUID, String> takers = colleagues.names(
                views.stream().flatMap(view -> view.takenBy().stream()).collect(Collectors.toSet()));
        return views.stream()
                .map(view -> new FamilyWordRow(
                        view,
                        view.person().map(seen::get).map(person -> Names.of(visit.texts(), person)),
                        view.takenBy().map(takers::get)))
                .toList();
    }

    /** One of them, with what can be done about it. */
    @GET
    @Path("{id}")
    @Door(Operation.READ_FAMILY_WORD)
    public Response one(@PathParam("id") UUID id) {
        return one(Response.Status.OK, id, "", Optional.empty(), null);
    }

    private Response one(Response.StatusType status, UUID id, String name, Optional<String> number, String mistake) {
        FamilyWordView word = words.require(id);
        boolean passing = policy.may(Operation.PASS_ON_FAMILY_WORD, id);
        boolean guarded = passing && words.isGuarded(id);
        FamilyWordPage page = new FamilyWordPage(
                rows(List.of(word)).get(0),
                passing,
                guarded,
                passing && (!guarded || policy.may(Operation.PASS_ON_GUARDED_WORD, id)),
                name,
                named(name),
                number,
                mistake);
        return templates.answer(status, "family-word.jte", Map.of("frame", frames.at("family-words"), "page", page));
    }

    private List<Found> named(String name) {
        return name.isBlank()
                ? List.of()
                : travellers.named(name, MOST).stream().map(cases::found).toList();
    }

    /** What was said; each time it is asked for stands in the audit. */
    @GET
    @Path("{id}/sound")
    @Produces("audio/wav")
    @Door(Operation.HEAR_FAMILY_WORD)
    public byte[] sound(@PathParam("id") UUID id) {
        return words.hear(id);
    }

    /** Whoever is signed in looks for whom it is for. */
    @POST
    @Path("{id}/taken")
    @Door(Operation.KEEP_FAMILY_WORD)
    public Response take(@PathParam("id") UUID id) {
        return done(id, () -> words.take(id));
    }

    /** The next may look. */
    @POST
    @Path("{id}/put-back")
    @Door(Operation.KEEP_FAMILY_WORD)
    public Response putBack(@PathParam("id") UUID id) {
        return done(id, () -> words.putBack(id));
    }

    /** Looks for people of a name who may be meant; posted, so that no name stands in an address. */
    @POST
    @Path("{id}/candidates")
    @Door(Operation.SEARCH_PEOPLE)
    public Response look(@PathParam("id") UUID id, @FormParam("name") @DefaultValue("") String name) {
        words.require(id);
        searches.remember(visit.requireAccount().id(), place(id), name);
        return Response.seeOther(URI.create("/family-words/" + id + "/candidates"))
                .build();
    }

    /** People of the name looked for last. */
    @GET
    @Path("{id}/candidates")
    @Door(Operation.SEARCH_PEOPLE)
    public Response candidates(@PathParam("id") UUID id) {
        String name = searches.last(visit.requireAccount().id(), place(id));
        return one(Response.Status.OK, id, name, Optional.empty(), null);
    }

    private static String place(UUID word) {
        return "family-words/" + word;
    }

    /** It is for this person. */
    @POST
    @Path("{id}/person")
    @Door(Operation.KEEP_FAMILY_WORD)
    public Response link(@PathParam("id") UUID id, @FormParam("person") UUID person) {
        if (person == null) {
            throw new MalformedForm();
        }
        return done(id, () -> words.link(id, person));
    }

    /** It is for nobody who is known yet. */
    @POST
    @Path("{id}/nobody")
    @Door(Operation.KEEP_FAMILY_WORD)
    public Response unlink(@PathParam("id") UUID id) {
        return done(id, () -> words.unlink(id));
    }

    /** It could not be passed on. */
    @POST
    @Path("{id}/given-up")
    @Door(Operation.KEEP_FAMILY_WORD)
    public Response giveUp(@PathParam("id") UUID id, @FormParam("why") @DefaultValue("") String why) {
        Optional<WhyNotPassedOn> said =
                Optional.of(why).filter(text -> !text.isEmpty()).map(text -> Choice.of(WhyNotPassedOn.class, text));
        return done(id, () -> words.giveUp(id, said));
    }

    /** Whoever it is for gets it. */
    @POST
    @Path("{id}/passed-on")
    @Door(Operation.PASS_ON_FAMILY_WORD)
    public Response passOn(@PathParam("id") UUID id) {
        return done(id, () -> {
            if (words.isGuarded(id)) {
                words.passOnGuarded(id);
            } else {
                words.passOn(id);
            }
        });
    }

    /** The number that was left, for whoever has the person with them; asked for by a press, and never kept by a browser. */
    @POST
    @Path("{id}/number")
    @Door(Operation.PASS_ON_FAMILY_WORD)
    public Response number(@PathParam("id") UUID id) {
        if (words.require(id).state() != FamilyWordState.PASSED_ON) {
            return to(id);
        }
        Optional<String> number = words.isGuarded(id) ? words.numberGuarded(id) : words.number(id);
        return one(Response.Status.OK, id, "", number, null);
    }

    private Response done(UUID id, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> one(tried.status(), id, "", Optional.empty(), tried.mistake()))
                .orElseGet(() -> to(id));
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/family-words/" + id)).build();
    }
}
