package org.reencuentro.office.casework;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.casefile.BreakGlass;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.WaitingNumbers;
import org.reencuentro.kernel.Seek;
import org.reencuentro.office.web.Bounded;
import org.reencuentro.office.web.Frames;
import org.reencuentro.office.web.Homes;
import org.reencuentro.office.web.Templates;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.HallReferrals;
import org.reencuentro.referral.Requests;
import org.reencuentro.triage.Triage;

/** The caseworker's first page. */
@Path("")
public class TodayResource {
    private static final int REFERRALS = 8;
    private static final int REQUESTS = 5;

    @Inject
    private FollowUps followUps;

    @Inject
    private HallReferrals lists;

    @Inject
    private Requests requests;

    @Inject
    private Attentions attentions;

    @Inject
    private Arrivals arrivals;

    @Inject
    private BreakGlass breakGlass;

    @Inject
    private Triage triage;

    @Inject
    private WaitingNumbers numbers;

    @Inject
    private Cases cases;

    @Inject
    private Visit visit;

    @Inject
    private Frames frames;

    @Inject
    private Templates templates;

    /** Today for caseworkers and supervisors; everybody else is led to where their own work is. */
    @GET
    @Door(Operation.ENTER_OFFICE)
    public Response page() {
        Role role = visit.requireAccount().role();
        return Policy.could(role, Operation.LIST_FOLLOW_UPS)
                ? today()
                : Response.seeOther(Homes.of(role)).build();
    }

    private Response today() {
        Texts t = visit.texts();
        Today today = new Today(
                followUps.dueUntil(t.today(), cases.zone()),
                lists.page(HallList.WAITING, Seek.first(), REFERRALS).rows(),
                new Bounded(lists.count(HallList.WAITING)),
                attentions.open(),
                cases.listed(requests.open(Seek.first(), REQUESTS).rows()),
                new Bounded(requests.countOpen()),
                arrivals.current().stream()
                        .filter(each -> t.dayOf(each.scheduledAt()).equals(t.today()))
                        .toList(),
                (Policy.could(Operation.REVIEW_BROKEN_GLASS)
                                ? breakGlass.toReview().size()
                                : 0)
                        + breakGlass.countOfMine(),
                triage.waiting(),
                Policy.could(Operation.LIST_CONCERNS) ? Optional.of(triage.concerns()) : Optional.empty(),
                visit.hall().map(hall -> numbers.now(hall.id())).filter(now -> now.peak() || now.waiting() > 0));
        return templates.answer(Response.Status.OK, "today.jte", Map.of("frame", frames.at("today"), "today", today));
    }
}
