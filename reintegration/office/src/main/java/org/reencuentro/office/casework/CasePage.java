package org.reencuentro.office.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.programme.FollowUpView;
import org.reencuentro.referral.ReferralView;

/**
 * A person's case as it is shown.
 *
 * @param file empty before a caseworker has opened one
 * @param timeline what has happened, the newest first
 */
public record CasePage(
        Found found,
        Optional<CaseFileView> file,
        List<Moment> timeline,
        List<RequestRow> requests,
        List<ReferralView> referrals,
        List<FollowUpView> followUps) {

    /**
     * Something that happened.
     *
     * @param tone how its icon is coloured: {@code go}, {@code act}, {@code late}, {@code still} or empty
     * @param detail one more line; may be empty
     */
    public record Moment(Instant at, String icon, String tone, String text, String detail) {}
}
