package org.reencuentro.referral;

import java.util.Optional;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.directory.OrganisationView;

/**
 * That a partner may be asked now without asking the person anew.
 *
 * @param basis empty where they themselves said yes before
 */
public record Recorded(OrganisationView partner, Optional<BasisKind> basis) {}
