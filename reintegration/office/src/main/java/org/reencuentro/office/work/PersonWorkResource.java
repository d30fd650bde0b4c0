package org.reencuentro.office.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.person.People;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.PlacementState;
import org.reencuentro.work.Placements;
import org.reencuentro.work.Schooling;
import org.reencuentro.work.Skill;
import org.reencuentro.work.Skills;
import org.reencuentro.work.WhyTurnedDown;

/** What a person can do, which openings fit, and what became of those for which they were put forward. */
@Path("people/{id}/work")
public class PersonWorkResource {
    private static final int MOST = 10;

    @Inject
    private Skills skills;

    @Inject
    private Placements placements;

    @Inject
    private Directory directory;

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
        return page(Response.Status.OK, id, null);
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, UUID id, String mistake) {
        boolean keeps = policy.may(Operation.KEEP_WORK, id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("profile", skills.of(id));
        values.put("placements", placements.of(id));
        values.put("fits", keeps ? placements.fitting(id, MOST) : List.of());
        values.put(
                "names",
                directory.organisations().stream()
                        .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name)));
        values.put("keeps", keeps);
        values.put("mistake", mistake);
        return templates.answer(status, "person-work.jte", values);
    }

    /** How far they went to school, and what they would like. */
    @POST
    @Path("profile")
    @Door(Operation.KEEP_WORK)
    public Response say(
            @PathParam("id") UUID id,
            @FormParam("schooling") @DefaultValue("") String schooling,
            @FormParam("wish") List<String> wishes) {
        Optional<Schooling> known =
                schooling.isEmpty() ? Optional.empty() : Optional.of(Choice.of(Schooling.class, schooling));
        return kept(
                id,
                () -> skills.say(
                        id,
                        known,
                        wishes.stream()
                                .map(each -> Choice.of(OpeningKind.class, each))
                                .collect(Collectors.toSet())));
    }

    /** They can do something. */
    @POST
    @Path("skills")
    @Door(Operation.KEEP_WORK)
    public Response add(
            @PathParam("id") UUID id,
            @FormParam("skill") @DefaultValue("") String skill,
            @FormParam("years") @DefaultValue("") String years,
            @FormParam("abroad") @DefaultValue("") String abroad,
            @FormParam("proof") @DefaultValue("") String proof) {
        Skill chosen = Choice.of(Skill.class, skill);
        return kept(id, () -> skills.add(id, chosen, Whole.of(years), abroad.equals("yes"), proof.equals("yes")));
    }

    /** That was a mistake. */
    @POST
    @Path("skills/{skill}/removal")
    @Door(Operation.KEEP_WORK)
    public Response remove(@PathParam("id") UUID id, @PathParam("skill") UUID skill) {
        return kept(id, () -> skills.remove(id, skill));
    }

    /** They are put forward. */
    @POST
    @Path("placements")
    @Door(Operation.KEEP_WORK)
    public Response put(@PathParam("id") UUID id, @FormParam("opening") @DefaultValue("") String opening) {
        UUID chosen = Addresses.uuid(opening).orElseThrow(MalformedForm::new);
        return kept(id, () -> placements.put(id, chosen));
    }

    /** What became of it. */
    @POST
    @Path("placements/{placement}/step")
    @Door(Operation.KEEP_WORK)
    public Response move(
            @PathParam("id") UUID id,
            @PathParam("placement") UUID placement,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("why") @DefaultValue("") String why) {
        PlacementState next = Choice.of(PlacementState.class, to);
        Optional<WhyTurnedDown> reason =
                why.isEmpty() ? Optional.empty() : Optional.of(Choice.of(WhyTurnedDown.class, why));
        return kept(id, () -> placements.move(id, placement, next, reason));
    }

    private Response kept(UUID id, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), id, tried.mistake()))
                .orElseGet(() ->
                        Response.seeOther(URI.create("/people/" + id + "/work")).build());
    }
}
