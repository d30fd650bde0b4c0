package org.reencuentro.office.session;

import jakarta.annotation.security.PermitAll;
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
import java.util.Map;
import java.util.Optional;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.InvitationView;
import org.reencuentro.access.Invitations;
import org.reencuentro.access.SignedIn;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.provider.ProviderSignIns;

/** Coming in by a link that opens once. */
@Path("invitation/{token}")
public class InvitationResource {
    @Inject
    private Invitations invitations;

    @Inject
    private ProviderSignIns providers;

    @Inject
    private Entrance entrance;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @PermitAll
    public Response form(@PathParam("token") String token) {
        return invitations
                .look(token)
                .map(link -> form(Response.Status.OK, token, link, link.name(), link.email(), null))
                .orElseGet(this::closed);
    }

    @POST
    @PermitAll
    public Response accept(
            @PathParam("token") String token,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password) {
        Optional<InvitationView> link = invitations.look(token);
        try {
            Optional<SignedIn> signedIn = invitations.accept(token, name, email, password, visit.client());
            return signedIn.map(in -> entrance.open(in, "/"))
                    .orElseGet(() -> Response.seeOther(URI.create("/sign-in")).build());
        } catch (Problem refusal) {
            return refusal.code() == AccessProblem.LINK_VOID || link.isEmpty()
                    ? closed()
                    : form(
                            Entrance.status(refusal),
                            token,
                            link.get(),
                            name,
                            link.get().email().isEmpty() ? email : link.get().email(),
                            Entrance.mistake(visit.texts(), refusal));
        }
    }

    /** Comes in with the account of one's organisation, without choosing a password. */
    @POST
    @Path("provider")
    @PermitAll
    public Response leave(@PathParam("token") String token) {
        try {
            return providers.beginInvited(token).map(entrance::leave).orElseGet(this::closed);
        } catch (Problem refusal) {
            return invitations
                    .look(token)
                    .map(link -> form(
                            Entrance.status(refusal),
                            token,
                            link,
                            link.name(),
                            link.email(),
                            Entrance.mistake(visit.texts(), refusal)))
                    .orElseGet(this::closed);
        }
    }

    private Response form(
            Response.StatusType status, String token, InvitationView link, String name, String email, String mistake) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.outside());
        values.put("link", link);
        values.put("provider", providers.offered(token).orElse(null));
        values.put("elsewhere", "/invitation/" + token + "/provider");
        values.put("name", name);
        values.put("email", email);
        values.put("mistake", mistake);
        return templates.answer(status, "invitation.jte", values);
    }

    private Response closed() {
        return templates.answer(Response.Status.NOT_FOUND, "invitation-closed.jte", Map.of("frame", frames.outside()));
    }
}
