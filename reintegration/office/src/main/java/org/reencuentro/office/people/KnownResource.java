package org.reencuentro.office.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.Colleagues;
import org.reencuentro.kernel.KernelProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.NoSuchPage;
import org.reencuentro.office.web.Status;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Known;
import org.reencuentro.person.KnownView;
import org.reencuentro.person.Places;
import org.reencuentro.person.Profiles;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Correcting what is known of a person, one section at a time. */
@Path("people/{id}/known/{section}")
public class KnownResource {
    @Inject
    private Profiles profiles;

    @Inject
    private Places places;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    @GET
    @Door(Operation.CORRECT_PERSON)
    public Response page(@PathParam("id") UUID id, @PathParam("section") String path) {
        Section section = Section.of(path).orElseThrow(NoSuchPage::new);
        KnownView view = profiles.of(id);
        requireThere(view);
        return page(Response.Status.OK, view, section, sheet(section, view.known()), List.of());
    }

    /**
     * Saves a section. What somebody else changed in it meanwhile is shown first, beside what was typed; what was not
     * touched by whoever types is taken over.
     */
    @POST
    @Door(Operation.CORRECT_PERSON)
    public Response save(
            @PathParam("id") UUID id, @PathParam("section") String path, MultivaluedMap<String, String> answers) {
        Section section = Section.of(path).orElseThrow(NoSuchPage::new);
        Sheet typed = new Sheet(visit.texts(), places, answers);
        KnownView view = profiles.of(id);
        requireThere(view);
        List<String> changed = Changes.merge(section, typed, sheet(section, view.known()));
        if (!changed.isEmpty()) {
            return page(Response.Status.CONFLICT, view, section, typed, changed);
        }
        Known known = section.read(typed, view.known());
        if (!typed.mistakes().isEmpty()) {
            return page(Status.UNPROCESSABLE, view, section, typed, List.of());
        }
        try {
            profiles.correct(id, view.edition(), known);
        } catch (Problem refused) {
            if (refused.code() == KernelProblem.CHANGED_MEANWHILE) {
                return save(id, path, answers);
            }
            throw refused;
        }
        return Response.seeOther(URI.create("/people/" + id + "#" + section.path()))
                .build();
    }

    /** What was erased can be read but not corrected. */
    private static void requireThere(KnownView view) {
        if (view.known().name().equals(org.reencuentro.person.PersonName.ERASED)) {
            throw new Problem(KernelProblem.ERASED);
        }
    }

    private Sheet sheet(Section section, Known known) {
        Sheet sheet = Sheet.empty(visit.texts(), places);
        section.write(known, sheet);
        return sheet;
    }

    private Response page(
            Response.StatusType status, KnownView view, Section section, Sheet sheet, List<String> changed) {
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", view.person());
        values.put("section", section);
        values.put("sheet", sheet);
        values.put("was", Changes.was(section, sheet(section, view.known())));
        values.put("changed", changed);
        values.put("now", new Facts(visit.texts(), places, view.known()).of(section));
        values.put("changedBy", name(view.changedBy()));
        values.put("changedAt", view.changedAt());
        return templates.answer(status, "known.jte", values);
    }

    private String name(Optional<UUID> account) {
        return account.map(each -> colleagues.names(Set.of(each)).getOrDefault(each, ""))
                .orElse("");
    }
}
