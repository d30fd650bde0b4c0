package org.reencuentro.office.casework;

import java.util.List;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.hall.Attentions;
import org.reencuentro.programme.FollowUpView;
import org.reencuentro.referral.ReferralView;

/**
 * What today brings.
 *
 * @param due follow-ups due until today, the most overdue first
 * @param unanswered referrals without an answer, the nearest deadline first
 * @param emergencies how many emergency openings wait to be judged, or were of cases of one's own
 * @param requests requests that nobody was asked for yet, the longest wait first
 */
public record Today(
        List<FollowUpView> due,
        List<ReferralView> unanswered,
        List<Attentions.View> attentions,
        List<RequestRow> requests,
        List<ArrivalView> arrivals,
        int emergencies) {

    /** Follow-ups that should have been done before today. */
    public List<FollowUpView> overdue() {
        return due.stream().filter(each -> each.dueIn() < 0).toList();
    }

    /** Follow-ups of today. */
    public List<FollowUpView> dueToday() {
        return due.stream().filter(each -> each.dueIn() >= 0).toList();
    }
}
