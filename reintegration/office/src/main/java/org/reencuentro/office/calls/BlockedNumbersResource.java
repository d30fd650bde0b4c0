package org.reencuentro.office.calls;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.call.BlockReason;
import org.reencuentro.call.BlockView;
import org.reencuentro.call.Blocks;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.office.web.Whole;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Numbers to which nobody is put through. */
@Path("blocked-numbers")
public class BlockedNumbersResource {
    @Inject
    private Blocks blocks;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_BLOCKED_NUMBERS)
    public Response page() {
        return page(Response.Status.OK, null, new BlockForm());
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, String mistake, BlockForm typed) {
        List<BlockView> list = blocks.list();
        Set<UUID> by = list.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.blockedBy()), each.reviewedBy().stream()))
                .collect(Collectors.toSet());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("blocked-numbers"));
        values.put("blocked", list);
        values.put("names", by.isEmpty() ? Map.<UUID, String>of() : colleagues.names(by));
        values.put("me", visit.requireAccount().id());
        values.put("mistake", mistake);
        values.put("typed", typed);
        return templates.answer(status, "blocked-numbers.jte", values);
    }

    /** Blocks a number. */
    @POST
    @Door(Operation.BLOCK_NUMBER)
    public Response block(@BeanParam BlockForm form) {
        BlockReason reason = Choice.of(BlockReason.class, form.reason());
        return done(
                form,
                () -> blocks.block(
                        form.number(),
                        Optional.of(form.country()).filter(typed -> !typed.isEmpty()),
                        reason,
                        form.evidence(),
                        Whole.of(form.days())));
    }

    /** A second person agrees. */
    @POST
    @Path("{id}/review")
    @Door(Operation.BLOCK_NUMBER)
    public Response review(@PathParam("id") UUID id) {
        return done(new BlockForm(), () -> blocks.review(id));
    }

    /** The number may be called again. */
    @POST
    @Path("{id}/lift")
    @Door(Operation.BLOCK_NUMBER)
    public Response lift(@PathParam("id") UUID id) {
        return done(new BlockForm(), () -> blocks.lift(id));
    }

    private Response done(BlockForm form, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), tried.mistake(), form))
                .orElseGet(
                        () -> Response.seeOther(URI.create("/blocked-numbers")).build());
    }
}
