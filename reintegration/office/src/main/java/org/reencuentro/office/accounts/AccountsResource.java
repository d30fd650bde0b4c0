package org.reencuentro.office.accounts;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.Accounts;
import org.reencuentro.access.NewAccount;
import org.reencuentro.directory.Directory;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.accounts.AccountPages.Place;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Role;

/** All accounts, for administrators. Fields that a form is not asked for change nothing. */
@Path("accounts")
public class AccountsResource {
    private static final Place HERE = Place.ACCOUNTS;

    @Inject
    private Accounts accounts;

    @Inject
    private Directory directory;

    @Inject
    private AccountPages pages;

    @Inject
    private Visit visit;

    @GET
    @Door(Operation.INVITE_ACCOUNT)
    @Path("new")
    public Response form() {
        return pages.form(HERE, Response.Status.OK, "", "", pages.emptyPlace(), null);
    }

    @GET
    @Door(Operation.LIST_ACCOUNTS)
    public Response list() {
        return pages.list(HERE);
    }

    @POST
    @Door(Operation.INVITE_ACCOUNT)
    public Response invite(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("name") @DefaultValue("") String name,
            @BeanParam PlaceForm place) {
        try {
            Role role = AccountPages.role(place.role);
            return pages.link(
                    HERE,
                    accounts.invite(new NewAccount(
                            email,
                            name,
                            role,
                            partner(role, place),
                            role.partner() ? Set.of() : pages.halls(place.halls),
                            !role.partner() && place.mayExport())));
        } catch (Problem refusal) {
            return pages.form(HERE, Entrance.status(refusal), email, name, place, said(refusal));
        }
    }

    /** Administrators see all accounts anyway, and need not be kept from knowing which there are. */
    private String said(Problem refusal) {
        String mistake = Entrance.mistake(visit.texts(), refusal);
        return refusal.code() == AccessProblem.ADDRESS_NOT_INVITABLE
                ? visit.texts().of("accounts.address.taken")
                : mistake;
    }

    /** An organisation that goes with no such role is a mistake, and nothing to be passed over. */
    private Optional<UUID> partner(Role role, PlaceForm place) {
        if (role.partner() != place.namesOrganisation()) {
            throw new Problem(AccessProblem.ROLE_NOT_GIVABLE);
        }
        if (!place.newOrganisation.isBlank()) {
            // It is there from now on, whatever becomes of the invitation; who tries again chooses it, and adds no
            // second.
            place.choose(directory.add(place.newOrganisation));
        }
        return pages.organisation(place.organisation);
    }

    @GET
    @Path("{id}")
    @Door(Operation.READ_ACCOUNT)
    public Response one(@PathParam("id") UUID id) {
        return pages.one(HERE, id);
    }

    @POST
    @Path("{id}/place")
    @Door(Operation.CHANGE_ACCOUNT)
    public Response change(@PathParam("id") UUID id, @BeanParam PlaceForm place) {
        place.newOrganisation = "";
        return pages.done(HERE, id, Optional.of(place), () -> {
            Role role = AccountPages.role(place.role);
            accounts.change(
                    id,
                    role,
                    partner(role, place),
                    role.partner() ? Set.of() : pages.halls(place.halls),
                    !role.partner() && place.mayExport());
        });
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
