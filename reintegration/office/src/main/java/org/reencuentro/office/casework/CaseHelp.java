package org.reencuentro.office.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.reencuentro.business.BusinessState;
import org.reencuentro.business.BusinessView;
import org.reencuentro.business.Businesses;
import org.reencuentro.club.MembershipView;
import org.reencuentro.club.Memberships;
import org.reencuentro.homecoming.HomeAnswer;
import org.reencuentro.homecoming.HomecomingView;
import org.reencuentro.homecoming.Homecomings;
import org.reencuentro.office.web.Texts;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.PaperView;
import org.reencuentro.papers.Papers;
import org.reencuentro.relief.Relief;
import org.reencuentro.relief.ReliefGiven;
import org.reencuentro.shelter.StayView;
import org.reencuentro.shelter.Stays;
import org.reencuentro.work.PlacementState;
import org.reencuentro.work.PlacementView;
import org.reencuentro.work.Placements;

/** The help with a process of its own that a case shows. */
@RequestScoped
public class CaseHelp {
    private Papers papers;
    private Relief relief;
    private Homecomings homecomings;
    private Memberships memberships;
    private Placements placements;
    private Businesses businesses;
    private Stays stays;

    protected CaseHelp() {}

    @Inject
    CaseHelp(
            Papers papers,
            Relief relief,
            Homecomings homecomings,
            Memberships memberships,
            Placements placements,
            Businesses businesses,
            Stays stays) {
        this.papers = papers;
        this.relief = relief;
        this.homecomings = homecomings;
        this.memberships = memberships;
        this.placements = placements;
        this.businesses = businesses;
        this.stays = stays;
    }

    /**
     * What the case shows.
     *
     * @param papers that the person needs, the newest first
     * @param given what they were given, the last thing first
     * @param homecomings their ways home, the newest first
     * @param clubs to which they belong, the newest first
     * @param work for what they were put forward, the last first
     * @param businesses of their own, the newest first
     * @param stays their nights in shelters, the newest first
     */
    public record Shown(
            List<PaperView> papers,
            List<ReliefGiven> given,
            List<HomecomingView> homecomings,
            List<MembershipView> clubs,
            List<PlacementView> work,
            List<BusinessView> businesses,
            List<StayView> stays) {
        /** What happened, in no order. */
        Stream<CasePage.Moment> moments(Texts t) {
            return Stream.of(paperMoments(t), wayMoments(t), workMoments(t), businessMoments(t))
                    .flatMap(each -> each);
        }

        private Stream<CasePage.Moment> wayMoments(Texts t) {
            return homecomings.stream()
                    .flatMap(way -> Stream.concat(
                            Stream.of(new CasePage.Moment(
                                    way.leftAt(),
                                    "home",
                                    "act",
                                    t.of("homecoming.left"),
                                    t.word("homecoming.by", way.by()))),
                            way.asked().stream()
                                    .map(each -> new CasePage.Moment(
                                            each.at(),
                                            "home-search",
                                            each.answer() == HomeAnswer.ARRIVED ? "go" : "late",
                                            t.of("homecoming.asked"),
                                            t.word("homecoming.answer", each.answer())))));
        }

        private Stream<CasePage.Moment> businessMoments(Texts t) {
            return businesses.stream()
                    .flatMap(each -> each.steps().stream()
                            .map(step -> new CasePage.Moment(
                                    step.at(),
                                    "building",
                                    step.to() == BusinessState.RUNNING ? "go" : "act",
                                    t.of("business.title"),
                                    t.word("business.trade", each.trade()) + " · "
                                            + t.word("business.state", step.to()))));
        }

        private Stream<CasePage.Moment> workMoments(Texts t) {
            return work.stream()
                    .flatMap(each -> each.steps().stream()
                            .map(step -> new CasePage.Moment(
                                    step.at(),
                                    "briefcase",
                                    step.to() == PlacementState.FINISHED || step.to() == PlacementState.THERE_AFTER_90
                                            ? "go"
                                            : "act",
                                    each.opening().facts().title(),
                                    t.word("work.state", step.to()))));
        }

        private Stream<CasePage.Moment> paperMoments(Texts t) {
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
        return new Shown(
                papers.of(person),
                relief.to(person),
                homecomings.of(person),
                memberships.of(person).stream()
                        .filter(each -> each.left().isEmpty())
                        .toList(),
                placements.of(person),
                businesses.of(person),
                stays.of(person));
    }
}
