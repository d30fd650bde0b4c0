package org.reencuentro.office.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reencuentro.access.Accounts;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.accounts.AccountPages.Place;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The accounts of a coordinator's own organisation. */
@Path("partner/members")
public class MembersResource {
    private static final Place HERE = Place.MEMBERS;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountPages pages;

    @Inject
    private Visit visit;

    @GET
    @Door(Operation.LIST_ACCOUNTS)
    public Response list() {
        return pages.list(HERE);
    }

    @GET
    @Path("new")
    @Door(Operation.INVITE_MEMBER)
    public Response form() {
        return pages.form(HERE, Response.Status.OK, "", "", pages.emptyPlace(), null);
    }

    @POST
    @Door(Operation.INVITE_MEMBER)
    public Response invite(
            @FormParam("email") @DefaultValue("") String email, @FormParam("name") @DefaultValue("") String name) {
        try {
            return pages.link(HERE, accounts.inviteMember(email, name));
        } catch (Problem refusal) {
            return pages.form(
                    HERE,
                    Entrance.status(refusal),
                    email,
                    name,
                    pages.emptyPlace(),
                    Entrance.mistake(visit.texts(), refusal));
        }
    }

    @GET
    @Path("{id}")
    @Door(Operation.READ_ACCOUNT)
    public Response one(@PathParam("id") UUID id) {
        return pages.one(HERE, id);
    }

    @POST
    @Path("{id}/link")
    @Door(Operation.ISSUE_LINK)
    public Response link(@PathParam("id") UUID id) {
        return pages.orSay(HERE, id, () -> pages.link(HERE, accounts.issueLink(id)));
    }

    @POST
    @Path("{id}/second-factor/removal")
    @Door(Operation.RESET_SECOND_FACTOR)
    public Response resetSecondFactor(@PathParam("id") UUID id) {
        return pages.done(HERE, id, () -> accounts.resetSecondFactor(id));
    }

    @POST
    @Path("{id}/closing")
    @Door(Operation.DISABLE_ACCOUNT)
    public Response disable(@PathParam("id") UUID id) {
        return pages.done(HERE, id, () -> accounts.disable(id));
    }

    @POST
    @Path("{id}/opening")
    @Door(Operation.ENABLE_ACCOUNT)
    public Response enable(@PathParam("id") UUID id) {
        return pages.done(HERE, id, () -> accounts.enable(id));
    }
}
