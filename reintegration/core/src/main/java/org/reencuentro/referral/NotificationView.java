package org.reencuentro.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.person.PersonView;

/**
 * What happened to a referral, as whoever it is news to may see it.
 *
 * @param what a {@link ReferralState} that it reached, or a {@link StepKind} that led to none
 * @param about empty when whoever reads may not see the referral any more
 */
public record NotificationView(
        UUID id, UUID referral, String what, Instant toldAt, boolean unread, Optional<About> about) {
    /**
     * The referral.
     *
     * @param person whom it is about; empty before a partner
     */
    public record About(String code, ServiceKind kind, OrganisationView organisation, Optional<PersonView> person) {}
}
