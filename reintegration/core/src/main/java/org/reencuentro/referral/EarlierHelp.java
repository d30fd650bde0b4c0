package org.reencuentro.referral;

import java.time.Instant;
import org.reencuentro.directory.OrganisationView;

/**
 * The same kind of help that a person or somebody of their family was promised or given lately.
 *
 * @param own whether it was for the person themselves
 */
public record EarlierHelp(OrganisationView organisation, ReferralState state, Instant sentAt, boolean own) {}
