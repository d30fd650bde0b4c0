package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.kernel.Page;
import org.reencuentro.office.web.Cursor;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Seen;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.papers.GrantView;
import org.reencuentro.papers.PaperGrants;
import org.reencuentro.papers.PaperView;
import org.reencuentro.papers.Papers;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The papers that are under way, what is due first, and the money for them that waits for a second person. */
@Path("papers")
public class PapersListResource {
    private static final int SIZE = 30;

    @Inject
    private Papers papers;

    @Inject
    private PaperGrants grants;

    @Inject
    private Seen seen;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_PAPERS)
    public Response page(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("before") @DefaultValue("") String before) {
        Page<PaperView> page = papers.page(Cursor.seek(after, before), SIZE);
        List<GrantView> waiting = grants.waiting();
        return templates.answer(
                Response.Status.OK,
                "papers-due.jte",
                Map.of(
                        "frame",
                        frames.at("papers"),
                        "page",
                        page,
                        "grants",
                        waiting,
                        "names",
                        names(page.rows(), waiting),
                        "me",
                        visit.requireAccount().id()));
    }

    private Map<UUID, String> names(List<PaperView> rows, List<GrantView> waiting) {
        return seen.names(Stream.concat(
                        rows.stream().map(PaperView::person), waiting.stream().map(GrantView::person))
                .collect(Collectors.toSet()));
    }
}
