package org.reencuentro.office.casework;

import java.util.List;
import java.util.Optional;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.WaitingView;
import org.reencuentro.office.web.Bounded;
import org.reencuentro.programme.FollowUpView;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.triage.Triage;

/**
 * What today brings.
 *
 * @param due follow-ups due until today, the most overdue first
 * @param unanswered the first referrals without an answer, the nearest deadline first
 * @param emergencies how many emergency openings wait to be judged, or were of cases of one's own
 * @param needs who in the hall waits for something, the longest first
 * @param concerns for whom somebody is concerned; empty for whoever may not know
 * @param numbers the waiting numbers of the hall; empty while nobody waits by number
 * @param requests the first requests that nobody was asked for yet, the longest wait first
 */
public record Today(
        List<FollowUpView> due,
        List<ReferralView> unanswered,
        Bounded countUnanswered,
        List<Attentions.View> attentions,
        List<RequestRow> requests,
        Bounded countRequests,
        List<ArrivalView> arrivals,
        int emergencies,
        List<Triage.Waiting> needs,
        Optional<List<Triage.Concern>> concerns,
        Optional<WaitingView> numbers) {

    /** How many people are expected today, those who have come included. */
    public int people() {
        return arrivals.stream().mapToInt(each -> each.people().orElse(0)).sum();
    }

    /** How many of them have passed the desk. */
    public int present() {
        return arrivals.stream().mapToInt(ArrivalView::present).sum();
    }

    /** Follow-ups that should have been done before today. */
    public List<FollowUpView> overdue() {
        return due.stream().filter(each -> each.dueIn() < 0).toList();
    }

    /** Follow-ups of today. */
    public List<FollowUpView> dueToday() {
        return due.stream().filter(each -> each.dueIn() >= 0).toList();
    }
}
