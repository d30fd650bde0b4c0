package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.ChildAbroad;
import org.reencuentro.person.ChildAbroadView;
import org.reencuentro.person.ChildrenAbroad;
import org.reencuentro.person.Custody;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Places;
import org.reencuentro.person.Said;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** The children of a person who stayed in another country's custody. */
@Path("people/{id}/children-abroad")
public class ChildrenResource {
    @Inject
    private ChildrenAbroad children;

    @Inject
    private Places places;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.NOTE_CHILD_ABROAD)
    public Response page(@PathParam("id") UUID id) {
        children.of(id);
        return page(Response.Status.OK, id, Optional.empty(), Sheet.empty(visit.texts(), places));
    }

    @POST
    @Door(Operation.NOTE_CHILD_ABROAD)
    public Response note(@PathParam("id") UUID id, MultivaluedMap<String, String> answers) {
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        Optional<ChildAbroad> child = read(sheet);
        if (child.isEmpty()) {
            return page(Status.UNPROCESSABLE, id, Optional.empty(), sheet);
        }
        children.note(id, child.get());
        return back(id);
    }

    @GET
    @Path("{child}")
    @Door(Operation.NOTE_CHILD_ABROAD)
    public Response page(@PathParam("id") UUID id, @PathParam("child") UUID child) {
        ChildAbroadView view = require(id, child);
        Sheet sheet = Sheet.empty(visit.texts(), places);
        write(view, sheet);
        return page(Response.Status.OK, id, Optional.of(view), sheet);
    }

    /** Changes what is known of a child, unless somebody else did meanwhile: that is shown first, and what was typed stays. */
    @POST
    @Path("{child}")
    @Door(Operation.NOTE_CHILD_ABROAD)
    public Response change(
            @PathParam("id") UUID id, @PathParam("child") UUID child, MultivaluedMap<String, String> answers) {
        ChildAbroadView view = require(id, child);
        Sheet sheet = new Sheet(visit.texts(), places, answers);
        Optional<ChildAbroad> changed = read(sheet);
        if (changed.isEmpty()) {
            return page(Status.UNPROCESSABLE, id, Optional.of(view), sheet);
        }
        try {
            children.change(id, child, sheet.number("edition").orElse(0), changed.get());
        } catch (Problem refused) {
            if (refused.code() != KernelProblem.CHANGED_MEANWHILE) {
                throw refused;
            }
            answers.putSingle("edition", String.valueOf(view.edition()));
            sheet.refuse("given", "child.mistake.changed");
            return page(Response.Status.CONFLICT, id, Optional.of(view), sheet);
        }
        return back(id);
    }

    /** Nothing is left to follow. */
    @POST
    @Path("{child}/ending")
    @Door(Operation.NOTE_CHILD_ABROAD)
    public Response end(@PathParam("id") UUID id, @PathParam("child") UUID child) {
        children.end(id, child);
        return back(id);
    }

    private ChildAbroadView require(UUID parent, UUID child) {
        return children.of(parent).stream()
                .filter(each -> each.id().equals(child))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private static void write(ChildAbroadView view, Sheet into) {
        ChildAbroad child = view.child();
        into.put("edition", String.valueOf(view.edition()));
        into.put("given", child.name().given());
        into.put("family", child.name().family());
        child.birth()
                .ifPresent(birth -> into.put(
                        "age", String.valueOf(birth.youngestAge(into.texts().today()))));
        into.put("country", into.texts().country(child.country()));
        into.put("place", child.place());
        into.put("custody", child.custody().name());
        into.put(
                "consulate",
                child.consulateKnows() == Said.NOT_ASKED
                        ? ""
                        : child.consulateKnows().name());
        into.put(
                "follow-up",
                child.followUp() == Said.NOT_ASKED ? "" : child.followUp().name());
    }

    private static Optional<ChildAbroad> read(Sheet from) {
        Optional<PersonName> name = from.read("given", () -> new PersonName(from.value("given"), from.value("family")));
        Optional<BirthDate> birth = age(from);
        Optional<String> country = Typed.country(from.value("country"), from.texts());
        if (country.isEmpty()) {
            from.refuse("country", "problem.country-unknown");
        }
        if (!from.mistakes().isEmpty()) {
            return Optional.empty();
        }
        return from.read(
                "place",
                () -> new ChildAbroad(
                        name.orElseThrow(),
                        birth,
                        country.orElseThrow(),
                        from.value("place"),
                        from.choice(Custody.class, "custody").orElse(Custody.UNKNOWN),
                        from.choice(Said.class, "consulate").orElse(Said.NOT_ASKED),
                        from.choice(Said.class, "follow-up").orElse(Said.NOT_ASKED)));
    }

    private static Optional<BirthDate> age(Sheet from) {
        Optional<Integer> age = from.number("age");
        try {
            return age.map(years -> BirthDate.ofAge(years, years, from.texts().today()));
        } catch (DateTimeException impossible) {
            from.refuse("age", "known.mistake.age");
            return Optional.empty();
        }
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/people/" + id + "#children")).build();
    }

    private Response page(Response.StatusType status, UUID id, Optional<ChildAbroadView> child, Sheet sheet) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("parent", id);
        values.put("child", child.orElse(null));
        values.put("sheet", sheet);
        return templates.answer(status, "child.jte", values);
    }
}
