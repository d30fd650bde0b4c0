package org.reencuentro.office.work;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Filled;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Tried;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.work.Openings;
import org.reencuentro.work.PlacementView;
import org.reencuentro.work.Placements;

/** The courses and jobs of a hall. */
@Path("openings")
public class OpeningsResource {
    private static final int SIZE = 30;

    @Inject
    private Openings openings;

    @Inject
    private Placements placements;

    @Inject
    private Directory directory;

    @Inject
    private Places places;

    @Inject
    private Seen seen;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Those that are open. */
    @GET
    @Door(Operation.READ_OPENINGS)
    public Response page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        return page(Response.Status.OK, after, before, null, Filled.empty());
    }

    private UUID hall() {
        return visit.hall().orElseThrow(NoSuchPage::new).id();
    }

    /** @param mistake what was refused; null when nothing was */
    private Response page(Response.StatusType status, String after, String before, String mistake, Filled form) {
        List<OrganisationView> organisations = directory.organisations();
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("openings"));
        values.put("page", openings.page(hall(), Cursor.seek(after, before), SIZE));
        values.put("organisations", organisations);
        values.put("names", names(organisations));
        values.put("departments", places.departments());
        values.put("mistake", mistake);
        values.put("form", form);
        return templates.answer(status, "openings.jte", values);
    }

    private static Map<UUID, String> names(List<OrganisationView> organisations) {
        return organisations.stream().collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
    }

    /** An organisation has another one. */
    @POST
    @Door(Operation.KEEP_OPENINGS)
    public Response announce(MultivaluedMap<String, String> answers) {
        Filled form = Filled.of(answers);
        return Tried.refused(visit.texts(), () -> openings.announce(hall(), OpeningForm.opening(form)))
                .map(tried -> page(tried.status(), "", "", tried.mistake(), form))
                .orElseGet(() -> Response.seeOther(URI.create("/openings")).build());
    }

    /** With which employers somebody should speak about age. */
    @GET
    @Path("ages")
    @Door(Operation.READ_OPENINGS)
    public Response ages() {
        return templates.answer(
                Response.Status.OK,
                "openings-ages.jte",
                Map.of(
                        "frame",
                        frames.at("openings"),
                        "watch",
                        openings.ageWatch(hall()),
                        "names",
                        names(directory.organisations())));
    }

    /** One of them, and who was put forward. */
    @GET
    @Path("{opening}")
    @Door(Operation.READ_PLACEMENTS)
    public Response opening(@PathParam("opening") UUID opening) {
        return opening(Response.Status.OK, opening, null);
    }

    private Response opening(Response.StatusType status, UUID opening, String mistake) {
        List<PlacementView> rows = placements.ofOpening(hall(), opening);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("openings"));
        values.put("opening", openings.require(hall(), opening));
        values.put("names", names(directory.organisations()));
        values.put("departments", places.departments());
        values.put("rows", rows);
        values.put("people", seen.names(rows.stream().map(PlacementView::person).collect(Collectors.toSet())));
        values.put("mistake", mistake);
        return templates.answer(status, "opening.jte", values);
    }

    /** Nobody more is put forward. */
    @POST
    @Path("{opening}/closing")
    @Door(Operation.KEEP_OPENINGS)
    public Response close(@PathParam("opening") UUID opening) {
        return Tried.refused(visit.texts(), () -> openings.close(hall(), opening))
                .map(tried -> opening(tried.status(), opening, tried.mistake()))
                .orElseGet(() ->
                        Response.seeOther(URI.create("/openings/" + opening)).build());
    }
}
