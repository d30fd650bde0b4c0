package org.reencuentro.office.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The tokens with which partners' own programs come. */
@Path("tokens")
public class TokensResource {
    @Inject
    private ApiTokens tokens;

    @Inject
    private Directory directory;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.LIST_API_TOKENS)
    public Response list() {
        return list(Response.Status.OK, new TokenForm(), null, null);
    }

    /** Takes the day at the start of which the token holds no more. */
    @POST
    @Door(Operation.MAKE_API_TOKEN)
    public Response make(@BeanParam TokenForm form) {
        try {
            UUID owner = visit.subject()
                    .organisation()
                    .or(() -> organisations().keySet().stream().filter(form::of).findFirst())
                    .orElseThrow(() -> new Problem(AccessProblem.API_TOKEN_MALFORMED));
            Set<Operation> wanted =
                    ApiTokens.SCOPES.stream().filter(form::wants).collect(Collectors.toSet());
            ApiTokens.Made made =
                    tokens.make(owner, form.name(), wanted, visit.texts().begin(day(form.until())));
            return list(Response.Status.OK, new TokenForm(), made.text(), null);
        } catch (Problem refusal) {
            return list(Entrance.status(refusal), form, null, Entrance.mistake(visit.texts(), refusal));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new Problem(AccessProblem.API_TOKEN_MALFORMED);
        }
    }

    @POST
    @Path("{id}/revocation")
    @Door(Operation.REVOKE_API_TOKEN)
    public Response revoke(@PathParam("id") UUID id) {
        tokens.revoke(id);
        return Response.seeOther(URI.create("/tokens")).build();
    }

    private Response list(Response.StatusType status, TokenForm form, String made, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("tokens"));
        values.put("tokens", tokens.list());
        values.put("organisations", organisations());
        values.put("own", visit.subject().organisation());
        values.put("form", form);
        values.put("made", made);
        values.put("mistake", mistake);
        return templates.answer(status, "tokens.jte", values);
    }

    private Map<UUID, String> organisations() {
        return directory.organisations().stream()
                .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
    }
}
