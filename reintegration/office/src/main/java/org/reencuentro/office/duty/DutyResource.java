package org.reencuentro.office.duty;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.duty.Duties;
import org.reencuentro.duty.DutyView;
import org.reencuentro.duty.RosterView;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Who is on duty, whose phone would ring now, and when nobody's would. */
@Path("duty")
public class DutyResource {
    @Inject
    private Duties duties;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /**
     * What was tried and refused, to stand on the page again.
     *
     * @param mistake why; null when nothing was
     * @param of the duty that was to be changed; null for a new one
     * @param form null when nothing was typed
     */
    private record Said(String mistake, UUID of, DutyForm form) {}

    @GET
    @Door(Operation.READ_DUTY)
    public Response page() {
        return page(Response.Status.OK, new Said(null, null, null));
    }

    private UUID hall() {
        return visit.hall().orElseThrow(NoSuchPage::new).id();
    }

    private Response page(Response.StatusType status, Said said) {
        RosterView roster = duties.of(hall());
        Set<UUID> away = roster.rows().stream()
                .flatMap(row -> row.away().stream())
                .map(DutyView.Away::by)
                .collect(Collectors.toSet());
        Map<UUID, DutyForm> forms = new HashMap<>();
        roster.rows().forEach(row -> forms.put(row.id(), DutyForm.of(row.duty())));
        if (said.of() != null && said.form() != null) {
            forms.put(said.of(), said.form());
        }
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("duty"));
        values.put("roster", roster);
        values.put("names", away.isEmpty() ? Map.<UUID, String>of() : colleagues.names(away));
        values.put("role", visit.requireAccount().role());
        values.put("may", Policy.could(visit.requireAccount().role(), Operation.SET_DUTY));
        values.put("forms", forms);
        values.put("fresh", said.of() == null && said.form() != null ? said.form() : new DutyForm());
        values.put("of", said.of());
        values.put("mistake", said.mistake());
        return templates.answer(status, "duty.jte", values);
    }

    /** Adds a duty. */
    @POST
    @Door(Operation.SET_DUTY)
    public Response add(@BeanParam DutyForm form) {
        return done(null, form, () -> duties.add(hall(), form.draft()));
    }

    /** Says one anew. */
    @POST
    @Path("{id}")
    @Door(Operation.SET_DUTY)
    public Response change(@PathParam("id") UUID id, @BeanParam DutyForm form) {
        return done(id, form, () -> duties.change(hall(), id, form.draft()));
    }

    /** Takes one off the roster. */
    @POST
    @Path("{id}/removal")
    @Door(Operation.SET_DUTY)
    public Response remove(@PathParam("id") UUID id) {
        return done(null, null, () -> duties.remove(hall(), id));
    }

    /** Nobody is at that phone for now. */
    @POST
    @Path("{id}/leaving")
    @Door(Operation.LEAVE_DUTY)
    public Response leave(@PathParam("id") UUID id) {
        return done(null, null, () -> duties.leave(hall(), id));
    }

    /** Somebody is there again. */
    @POST
    @Path("{id}/return")
    @Door(Operation.LEAVE_DUTY)
    public Response comeBack(@PathParam("id") UUID id) {
        return done(null, null, () -> duties.comeBack(hall(), id));
    }

    private Response done(UUID of, DutyForm form, Runnable deed) {
        return Tried.refused(visit.texts(), deed)
                .map(tried -> page(tried.status(), new Said(tried.mistake(), of, form)))
                .orElseGet(() -> Response.seeOther(URI.create("/duty")).build());
    }
}
