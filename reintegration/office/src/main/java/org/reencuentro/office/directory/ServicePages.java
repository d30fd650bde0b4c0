package org.reencuentro.office.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.Colleagues;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.ServiceVersion;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.directory.Services;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.Role;

/** The page of one service. */
@RequestScoped
public class ServicePages {
    private Services services;
    private PlaceHolds holds;
    private Colleagues colleagues;
    private Policy policy;
    private Places places;
    private Visit visit;
    private Frames frames;
    private Templates templates;

    protected ServicePages() {}

    @Inject
    ServicePages(
            Services services,
            PlaceHolds holds,
            Colleagues colleagues,
            Policy policy,
            Places places,
            Visit visit,
            Frames frames,
            Templates templates) {
        this.services = services;
        this.holds = holds;
        this.colleagues = colleagues;
        this.policy = policy;
        this.places = places;
        this.visit = visit;
        this.frames = frames;
        this.templates = templates;
    }

    /**
     * A version as it is told.
     *
     * @param by who made it; empty where that is not for whoever reads
     */
    public record Told(ServiceVersion version, Optional<String> by, List<FactsWords.Change> changes) {}

    /** In which of the menu's places the directory stands for whoever is signed in. */
    String place() {
        return visit.subject().role().partner() ? "services" : "directory";
    }

    /** Whether whoever is signed in may change a service. */
    boolean mayChange(ServiceView service) {
        Role role = visit.subject().role();
        Optional<Relation> relation = policy.relation(visit.subject(), Kind.SERVICE, service.id());
        return relation.filter(each -> policy.decides(visit.subject(), Operation.CHANGE_SERVICE, each))
                        .isPresent()
                && role.account();
    }

    Response entry(UUID id) {
        Services.Entry entry = services.entry(id);
        boolean may = mayChange(entry.service());
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at(place()));
        values.put("service", entry.service());
        values.put(
                "words",
                new FactsWords(visit.texts(), places).of(entry.service().facts()));
        values.put("organisation", entry.organisation());
        values.put("versions", may ? told(entry.versions()) : List.of());
        values.put("may", may);
        boolean holding = policy.may(Operation.HOLD_PLACE, id);
        values.put("holding", holding);
        values.put("holds", holding ? holds.held(id) : List.of());
        values.put("describes", Policy.could(visit.subject().role(), Operation.DESCRIBE_ORGANISATION));
        return templates.answer(Response.Status.OK, "directory-one.jte", values);
    }

    private List<Told> told(List<ServiceVersion> versions) {
        FactsWords words = new FactsWords(visit.texts(), places);
        Map<UUID, String> names = Policy.could(visit.subject().role(), Operation.NAME_COLLEAGUES)
                ? colleagues.names(
                        versions.stream().flatMap(each -> each.by().stream()).collect(Collectors.toSet()))
                : Map.of();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            ServiceVersion version = versions.get(i);
            List<FactsWords.Change> changes =
                    i + 1 < versions.size() ? words.between(versions.get(i + 1).facts(), version.facts()) : List.of();
            told.add(new Told(version, version.by().map(names::get), changes));
        }
        return told;
    }
}
