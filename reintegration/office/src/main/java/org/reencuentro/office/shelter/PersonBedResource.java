package org.reencuentro.office.shelter;

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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Addresses;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.person.Families;
import org.reencuentro.person.FamilyView;
import org.reencuentro.person.People;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.shelter.BedKind;
import org.reencuentro.shelter.BedNeed;
import org.reencuentro.shelter.BedOffer;
import org.reencuentro.shelter.StayView;
import org.reencuentro.shelter.Stays;
import org.reencuentro.shelter.WhyLonger;

/** Where a person sleeps tonight, with whoever of their family goes with them. */
@Path("people/{id}/bed")
public class PersonBedResource {
    @Inject
    private Clock clock;

    @Inject
    private Stays stays;

    @Inject
    private Directory directory;

    @Inject
    private Families families;

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

    /**
     * Where they may sleep.
     *
     * @param with who of the family goes too; until somebody chose, those who go on with the family
     * @param chosen whether somebody chose
     */
    @GET
    @Door(Operation.READ_CASE)
    public Response page(
            @PathParam("id") UUID id,
            @QueryParam("with") List<String> with,
            @QueryParam("chosen") @DefaultValue("") String chosen) {
        return page(Response.Status.OK, id, null, chosen.isEmpty() ? together(id) : ids(with));
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream()
                .map(each -> Addresses.uuid(each).orElseThrow(MalformedForm::new))
                .toList();
    }

    private List<FamilyView.Member> others(UUID id) {
        return families.ofPerson(id).map(FamilyView::members).orElse(List.of()).stream()
                .filter(each -> !each.person().id().equals(id))
                .toList();
    }

    private List<UUID> together(UUID id) {
        return others(id).stream()
                .filter(FamilyView.Member::together)
                .map(each -> each.person().id())
                .toList();
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, UUID id, String mistake, List<UUID> with) {
        List<StayView> found = stays.of(id);
        boolean keeps = policy.may(Operation.KEEP_STAY, id);
        boolean placed = found.stream().anyMatch(each -> each.state().bedTaken());
        Map<String, Object> values = new HashMap<>();
        values.put("mistake", mistake);
        BedOffer offer = null;
        if (keeps && !placed) {
            try {
                offer = stays.offer(id, with);
            } catch (Problem refused) {
                values.put("mistake", visit.texts().refusal(refused).orElseThrow(() -> refused));
            }
        }
        Set<UUID> services = found.stream().map(StayView::service).collect(Collectors.toSet());
        Map<UUID, ServiceView> named = services.isEmpty() ? Map.of() : directory.services(services);
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put("stays", found);
        values.put("named", named);
        values.put("offer", offer);
        values.put("others", others(id));
        values.put("with", Set.copyOf(with));
        values.put("keeps", keeps);
        values.put("placed", placed);
        values.put("now", clock.instant());
        return templates.answer(status, "person-bed.jte", values);
    }

    /** Beds are kept. */
    @POST
    @Door(Operation.KEEP_STAY)
    public Response place(
            @PathParam("id") UUID id,
            @FormParam("with") List<String> with,
            @FormParam("service") @DefaultValue("") String service,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("need") List<String> needs) {
        List<UUID> others = ids(with);
        UUID house = Addresses.uuid(service).orElseThrow(MalformedForm::new);
        BedKind bed = Choice.of(BedKind.class, kind);
        Set<BedNeed> known =
                needs.stream().map(each -> Choice.of(BedNeed.class, each)).collect(Collectors.toSet());
        return kept(id, new ArrayList<>(others), () -> stays.place(id, others, house, bed, known));
    }

    /** They are there, the beds are not needed, or they left. */
    @POST
    @Path("{stay}/step")
    @Door(Operation.KEEP_STAY)
    public Response step(
            @PathParam("id") UUID id, @PathParam("stay") UUID stay, @FormParam("step") @DefaultValue("") String step) {
        return kept(
                id,
                together(id),
                switch (step) {
                    case "arrived" -> () -> stays.arrive(id, stay);
                    case "back" -> () -> stays.giveBack(id, stay);
                    case "left" -> () -> stays.leave(id, stay, false);
                    case "moved" -> () -> stays.leave(id, stay, true);
                    default -> throw new MalformedForm();
                });
    }

    /** They may stay longer. */
    @POST
    @Path("{stay}/extension")
    @Door(Operation.KEEP_STAY)
    public Response extend(
            @PathParam("id") UUID id,
            @PathParam("stay") UUID stay,
            @FormParam("nights") @DefaultValue("") String nights,
            @FormParam("why") @DefaultValue("") String why) {
        WhyLonger reason = Choice.of(WhyLonger.class, why);
        return kept(id, together(id), () -> stays.extend(id, stay, Duration.ofDays(Whole.of(nights)), reason));
    }

    private Response kept(UUID id, List<UUID> with, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), id, tried.mistake(), with))
                .orElseGet(() ->
                        Response.seeOther(URI.create("/people/" + id + "/bed")).build());
    }
}
