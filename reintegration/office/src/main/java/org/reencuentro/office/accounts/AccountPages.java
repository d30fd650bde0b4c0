package org.reencuentro.office.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reencuentro.access.AccessProblem;
import org.reencuentro.access.AccountRow;
import org.reencuentro.access.Accounts;
import org.reencuentro.access.IssuedLink;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.session.Entrance;
import org.reencuentro.office.web.Choice;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Role;

/** The pages of accounts, the same for administrators and coordinators but for what each may do. */
@ApplicationScoped
class AccountPages {
    private Accounts accounts;
    private Halls halls;
    private Directory directory;
    private Visit visit;
    private Frames frames;
    private Templates templates;

    protected AccountPages() {}

    @Inject
    AccountPages(Accounts accounts, Halls halls, Directory directory, Visit visit, Frames frames, Templates templates) {
        this.accounts = accounts;
        this.halls = halls;
        this.directory = directory;
        this.visit = visit;
        this.frames = frames;
        this.templates = templates;
    }

    /**
     * What a page of accounts stands in.
     *
     * @param base the address of the list
     */
    record Place(String base, String name) {
        static final Place ACCOUNTS = new Place("/accounts", "accounts");
        static final Place MEMBERS = new Place("/partner/members", "members");
    }

    Response list(Place place) {
        return templates.answer(Response.Status.OK, "accounts.jte", values(place, "accounts", accounts.list()));
    }

    /** Where somebody works of whom nothing is known yet. */
    PlaceForm emptyPlace() {
        return PlaceForm.empty(
                halls.all().stream().map(hall -> hall.id().toString()).toList());
    }

    Response form(
            Place place, Response.StatusType status, String email, String name, PlaceForm chosen, String mistake) {
        Map<String, Object> values =
                values(place, "roles", Accounts.givable(visit.requireAccount().role()));
        values.put("halls", halls.all());
        values.put("chosen", chosen);
        values.put("email", email);
        values.put("name", name);
        values.put("mistake", mistake);
        return templates.answer(status, "account-new.jte", values);
    }

    Response one(Place place, UUID id) {
        return one(place, id, Response.Status.OK, Optional.empty(), null);
    }

    private Response one(Place place, UUID id, Response.StatusType status, Optional<PlaceForm> typed, String mistake) {
        AccountRow row = accounts.account(id);
        Map<String, Object> values = values(place, "row", row);
        values.put("chosen", typed.orElseGet(() -> PlaceForm.of(row)));
        values.put("self", visit.requireAccount().id().equals(id));
        values.put("roles", Arrays.stream(Role.values()).filter(Role::account).toList());
        values.put("halls", halls.all());
        values.put("mistake", mistake);
        return templates.answer(status, "account-one.jte", values);
    }

    /** Shows a link that was just made, once. */
    Response link(Place place, IssuedLink link) {
        Map<String, Object> values = values(place, "row", accounts.account(link.account()));
        values.put("link", visit.ownAddress() + "/invitation/" + link.token());
        values.put("until", link.until());
        return templates.answer(Response.Status.OK, "account-link.jte", values);
    }

    /** Does something to an account and shows it, or says why not. */
    Response done(Place place, UUID id, Runnable deed) {
        return done(place, id, Optional.empty(), deed);
    }

    /** As {@link #done(Place, UUID, Runnable)}, keeping what was typed where it is refused. */
    Response done(Place place, UUID id, Optional<PlaceForm> typed, Runnable deed) {
        return orSay(place, id, typed, () -> {
            deed.run();
            return Response.seeOther(URI.create(place.base() + "/" + id)).build();
        });
    }

    Response orSay(Place place, UUID id, Supplier<Response> deed) {
        return orSay(place, id, Optional.empty(), deed);
    }

    private Response orSay(Place place, UUID id, Optional<PlaceForm> typed, Supplier<Response> deed) {
        try {
            return deed.get();
        } catch (Problem refusal) {
            if (!(refusal.code() instanceof AccessProblem) || refusal.code() == AccessProblem.ACCOUNT_UNKNOWN) {
                throw refusal;
            }
            return one(place, id, Entrance.status(refusal), typed, Entrance.mistake(visit.texts(), refusal));
        }
    }

    /** Members are looked after by their coordinator, all others by an administrator; neither finds the other's page. */
    private Map<String, Object> values(Place place, String key, Object value) {
        if (visit.requireAccount().role().partner() != place.equals(Place.MEMBERS)) {
            throw new NoSuchPage();
        }
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at(place.name()));
        values.put("base", place.base());
        values.put("organisations", organisations());
        values.put(key, value);
        return values;
    }

    private Map<UUID, String> organisations() {
        return directory.organisations().stream()
                .collect(Collectors.toMap(OrganisationView::id, OrganisationView::name));
    }

    /** Those of the sent halls that there are. */
    Set<UUID> halls(List<String> sent) {
        return halls.all().stream()
                .map(HallView::id)
                .filter(hall -> sent.contains(hall.toString()))
                .collect(Collectors.toSet());
    }

    /** The organisation that was sent; empty when none was, or there is none such. */
    Optional<UUID> organisation(String sent) {
        return organisations().keySet().stream()
                .filter(id -> id.toString().equals(sent))
                .findFirst();
    }

    /**
     * The role that was sent.
     *
     * @throws Problem {@link AccessProblem#ROLE_NOT_GIVABLE} when none was chosen
     */
    static Role role(String sent) {
        if (sent.isEmpty()) {
            throw new Problem(AccessProblem.ROLE_NOT_GIVABLE);
        }
        return Choice.of(Role.class, sent);
    }
}
