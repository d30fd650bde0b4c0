package org.reencuentro.office.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reencuentro.hall.Arrivals;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Requests;

/** The numbers of the menu: each counts exactly the list that it opens. */
@ApplicationScoped
class Counts {
    private Arrivals arrivals;
    private Requests requests;
    private Referrals referrals;

    protected Counts() {}

    @Inject
    Counts(Arrivals arrivals, Requests requests, Referrals referrals) {
        this.arrivals = arrivals;
        this.requests = requests;
        this.referrals = referrals;
    }

    long arrivalsToday(Texts t) {
        return arrivals.current().stream()
                .filter(each -> t.dayOf(each.scheduledAt()).equals(t.today()))
                .count();
    }

    long openRequests() {
        return requests.open().size();
    }

    long unansweredReferrals() {
        return referrals.unanswered().size();
    }
}
