package org.reencuentro.office.relief;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.hall.HallView;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.MalformedForm;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.relief.Relief;
import org.reencuentro.relief.ReliefChange;
import org.reencuentro.relief.ReliefGroup;
import org.reencuentro.relief.ReliefMove;

/** What a hall hands out: giving it, and keeping count of what is left. */
@Path("relief")
public class ReliefResource {
    @Inject
    private Relief relief;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** What is there, and what changed last. */
    @GET
    @Door(Operation.READ_RELIEF)
    public Response page() {
        return page(Response.Status.OK, null, "");
    }

    private HallView hall() {
        return visit.hall().orElseThrow(NoSuchPage::new);
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, String mistake, String name) {
        UUID hall = hall().id();
        List<ReliefMove> changes = relief.changes(hall);
        Set<UUID> by = changes.stream().map(ReliefMove::by).collect(Collectors.toSet());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("relief"));
        values.put("items", relief.of(hall));
        values.put("changes", changes);
        values.put("names", by.isEmpty() ? Map.<UUID, String>of() : colleagues.names(by));
        values.put("keep", policy.may(Operation.KEEP_RELIEF, hall));
        values.put("mistake", mistake);
        values.put("name", name);
        return templates.answer(status, "relief.jte", values);
    }

    /** Something is handed out from now on. */
    @POST
    @Door(Operation.KEEP_RELIEF)
    public Response list(
            @FormParam("group") @DefaultValue("") String group,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("low") @DefaultValue("0") String low) {
        return kept(name, () -> relief.list(hall().id(), Choice.of(ReliefGroup.class, group), name, Whole.of(low)));
    }

    /** It was given, or brought back. */
    @POST
    @Path("{item}/giving")
    @Door(Operation.GIVE_RELIEF)
    public Response give(
            @PathParam("item") UUID item,
            @FormParam("amount") @DefaultValue("1") String amount,
            @FormParam("back") @DefaultValue("") String back) {
        return kept("", () -> relief.give(hall().id(), item, Whole.of(amount), back.equals("yes")));
    }

    /** It was delivered, counted or spoiled. */
    @POST
    @Path("{item}/stock")
    @Door(Operation.KEEP_RELIEF)
    public Response stock(
            @PathParam("item") UUID item,
            @FormParam("change") @DefaultValue("") String change,
            @FormParam("amount") @DefaultValue("") String amount) {
        ReliefChange chosen = Choice.of(ReliefChange.class, change);
        if (chosen == ReliefChange.GIVEN || chosen == ReliefChange.TAKEN_BACK) {
            throw new MalformedForm();
        }
        return kept("", () -> relief.stock(hall().id(), item, chosen, Whole.of(amount)));
    }

    /** It is not handed out any more, or is again. */
    @POST
    @Path("{item}/ending")
    @Door(Operation.KEEP_RELIEF)
    public Response end(@PathParam("item") UUID item, @FormParam("ended") @DefaultValue("") String ended) {
        relief.end(hall().id(), item, ended.equals("yes"));
        return back();
    }

    /** Does it; what cannot be is said above the list, and what was typed as a name stands there again. */
    private Response kept(String name, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), tried.mistake(), name))
                .orElseGet(ReliefResource::back);
    }

    private static Response back() {
        return Response.seeOther(URI.create("/relief")).build();
    }
}
