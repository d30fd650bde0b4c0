package org.reencuentro.office.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.office.directory.FactsWords;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Visit;
import org.reencuentro.papers.GrantPurpose;
import org.reencuentro.papers.GrantView;
import org.reencuentro.papers.PaperStep;
import org.reencuentro.papers.PaperView;
import org.reencuentro.papers.Papers;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/** Pages about papers. */
@RequestScoped
public class PaperPages {
    /** The most that may be asked for, as it is written. */
    static final String MOST = GrantPurpose.MOST.toString();

    /**
     * A paper as its person's page shows it.
     *
     * @param sheet what was typed in its forms
     * @param office what its service says of itself, by the name of each part; empty without one
     * @param names of colleagues who noted steps or asked for money, by account
     */
    public record Row(PaperView paper, Sheet sheet, Map<String, String> office, Map<UUID, String> names) {
        /** Somebody's name; empty when nobody knows it any more. */
        public Optional<String> name(UUID account) {
            return Optional.ofNullable(names.get(account));
        }
    }

    @Inject
    private Papers papers;

    @Inject
    private People people;

    @Inject
    private Directory directory;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Places places;

    @Inject
    private Policy policy;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /**
     * The papers of a person.
     *
     * @param sheet what was typed
     * @param typed the paper in whose forms it was; empty for the form of a new one
     */
    Response ofPerson(Response.StatusType status, UUID id, Sheet sheet, Optional<UUID> typed) {
        List<PaperView> found = papers.of(id);
        Map<UUID, String> names = names(found);
        Sheet blank = Sheet.empty(visit.texts(), places);
        boolean keep = policy.may(Operation.KEEP_PAPERS, id);
        Map<String, Object> values = new HashMap<>();
        values.put("frame", frames.at("people"));
        values.put("person", people.require(id));
        values.put(
                "rows",
                found.stream()
                        .map(each -> new Row(
                                each, typed.filter(each.id()::equals).isPresent() ? sheet : blank, office(each), names))
                        .toList());
        values.put("services", keep ? directory.services(ServiceKind.DOCUMENT) : List.of());
        values.put("keep", keep);
        values.put("decide", policy.may(Operation.DECIDE_GRANT, id));
        values.put("me", visit.requireAccount().id());
        values.put("sheet", typed.isEmpty() ? sheet : blank);
        values.put("mistakes", sheet.mistakes());
        return templates.answer(status, "papers.jte", values);
    }

    private Map<String, String> office(PaperView paper) {
        return paper.service()
                .map(each -> new FactsWords(visit.texts(), places).of(each.facts()))
                .orElse(Map.of());
    }

    private Map<UUID, String> names(List<PaperView> found) {
        Set<UUID> by = found.stream()
                .flatMap(each -> Stream.concat(
                        each.steps().stream().map(PaperStep::by),
                        each.grants().stream().flatMap(PaperPages::by)))
                .collect(Collectors.toSet());
        return by.isEmpty() ? Map.of() : colleagues.names(by);
    }

    private static Stream<UUID> by(GrantView grant) {
        return Stream.of(Optional.of(grant.askedBy()), grant.decidedBy(), grant.endedBy())
                .flatMap(Optional::stream);
    }

    /** One paper, to be printed. */
    Response sheet(UUID id, PaperView paper) {
        return templates.answer(
                Response.Status.OK,
                "paper-sheet.jte",
                Map.of(
                        "frame",
                        frames.at("people"),
                        "person",
                        people.require(id),
                        "paper",
                        paper,
                        "office",
                        office(paper)));
    }

    /** The same as PDF. */
    Response pdf(UUID id, PaperView paper) {
        return PaperSheet.answer(visit.texts(), people.require(id), paper, office(paper));
    }
}
