package org.reencuentro.office.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.ErasureView;
import org.reencuentro.office.people.PersonSections;
import org.reencuentro.programme.FollowUpView;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.retention.HoldView;

/**
 * A person's case as it is shown.
 *
 * @param file empty before a caseworker has opened one
 * @param erasure the newest request that it be erased; empty when there was none
 * @param hold why nothing of it may be erased; empty when it may
 * @param owner who looks after it, by name; empty when nobody does
 * @param known what is known of the person
 * @param needs what they needed when they came
 * @param timeline what has happened, the newest first
 * @param help what papers they need, and what they were given
 */
public record CasePage(
        Found found,
        Optional<CaseFileView> file,
        List<Moment> timeline,
        List<RequestRow> requests,
        List<ReferralView> referrals,
        List<FollowUpView> followUps,
        CaseHelp.Shown help,
        CaseNotes.Shown notes,
        Optional<ErasureView> erasure,
        Optional<HoldView> hold,
        String owner,
        PersonSections.Shown known,
        CaseNeeds.Shown needs,
        Rights rights) {

    /**
     * What whoever reads may do here.
     *
     * @param refer whether they may ask partners and note follow-ups
     * @param mine whether the case is theirs to look after
     * @param open whether they may open the case file that is not there yet
     * @param erase whether they may ask that it be erased
     * @param emergency whether it is open to them only in an emergency, to read
     */
    public record Rights(
            boolean refer,
            boolean protect,
            boolean takeOver,
            boolean mine,
            boolean open,
            boolean erase,
            boolean emergency) {}

    /**
     * Something that happened.
     *
     * @param tone how its icon is coloured: {@code go}, {@code act}, {@code late}, {@code still} or empty
     * @param detail one more line; may be empty
     */
    public record Moment(Instant at, String icon, String tone, String text, String detail) {}
}
