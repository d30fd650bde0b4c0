package org.reencuentro.office.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.business.Businesses;
import org.reencuentro.consent.Bases;
import org.reencuentro.delivery.DeadLetters;
import org.reencuentro.hall.Attentions;
import org.reencuentro.homecoming.Homecomings;
import org.reencuentro.papers.Papers;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.HallReferrals;
import org.reencuentro.referral.Notifications;
import org.reencuentro.referral.Requests;
import org.reencuentro.shelter.Stays;
import org.reencuentro.word.FamilyWords;
import org.reencuentro.work.Placements;

/** The numbers of the menu, on every page: each counts the list that it opens, and reads none of it. */
@ApplicationScoped
class Counts {
    private Arrivals arrivals;
    private Requests requests;
    private HallReferrals referrals;
    private Attentions attentions;
    private DeadLetters deadLetters;
    private Notifications notifications;
    private Bases bases;
    private Papers papers;
    private Homecomings homecomings;
    private Placements placements;
    private Businesses businesses;
    private Stays stays;
    private FamilyWords familyWords;

    protected Counts() {}

    @Inject
    Counts(
            Arrivals arrivals,
            Requests requests,
            HallReferrals referrals,
            Attentions attentions,
            DeadLetters deadLetters,
            Notifications notifications,
            Bases bases,
            Papers papers,
            Homecomings homecomings,
            Placements placements,
            Businesses businesses,
            Stays stays,
            FamilyWords familyWords) {
        this.arrivals = arrivals;
        this.requests = requests;
        this.referrals = referrals;
        this.attentions = attentions;
        this.deadLetters = deadLetters;
        this.notifications = notifications;
        this.bases = bases;
        this.papers = papers;
        this.homecomings = homecomings;
        this.placements = placements;
        this.businesses = businesses;
        this.stays = stays;
        this.familyWords = familyWords;
    }

    long arrivalsToday(Texts t) {
        return arrivals.count(t.begin(t.today()), t.begin(t.today().plusDays(1)));
    }

    long openRequests() {
        return requests.countOpen();
    }

    long unansweredReferrals() {
        return referrals.count(HallList.WAITING);
    }

    long openAttentions() {
        return attentions.countOpen();
    }

    long unreadNotifications() {
        return notifications.unread();
    }

    long waitingBases() {
        return bases.countWaiting();
    }

    long dueHomecomings() {
        return homecomings.countDue();
    }

    long duePlacements() {
        return placements.countDue();
    }

    long dueStays() {
        return stays.countDue();
    }

    long dueBusinesses() {
        return businesses.countDue();
    }

    long openFamilyWords() {
        return familyWords.countOpen();
    }

    long duePapers() {
        return papers.countDue();
    }

    long deadLetters() {
        return deadLetters.count();
    }
}
