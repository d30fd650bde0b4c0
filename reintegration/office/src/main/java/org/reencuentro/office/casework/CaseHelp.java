package org.reencuentro.office.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.office.web.Texts;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.PaperView;
import org.reencuentro.papers.Papers;
import org.reencuentro.relief.Relief;
import org.reencuentro.relief.ReliefGiven;

/** The help with a process of its own that a case shows. */
@RequestScoped
public class CaseHelp {
    private Papers papers;
    private Relief relief;

    protected CaseHelp() {}

    @Inject
    CaseHelp(Papers papers, Relief relief) {
        this.papers = papers;
        this.relief = relief;
    }

    /**
     * What the case shows.
     *
     * @param papers that the person needs, the newest first
     * @param given what they were given, the last thing first
     */
    public record Shown(List<PaperView> papers, List<ReliefGiven> given) {
        /** The steps of papers as moments of the case. */
        Stream<CasePage.Moment> moments(Texts t) {
            return papers.stream()
                    .flatMap(paper -> paper.steps().stream()
                            .map(step -> new CasePage.Moment(
                                    step.at(),
                                    "id",
                                    step.to() == PaperState.DELIVERED ? "go" : "act",
                                    t.word("paper", paper.kind()),
                                    t.word("paper.state", step.to()))));
        }
    }

    Shown of(UUID person) {
        return new Shown(papers.of(person), relief.to(person));
    }
}
