package org.reencuentro.office.casework;

import java.util.List;
import java.util.Map;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.referral.PartnerReferral;

/**
 * Asking a partner for help, as it is shown.
 *
 * @param about what the partner will see before accepting
 * @param mistakes sentences by field; empty at first
 */
public record Refer(
        RequestRow row,
        Found found,
        List<ServiceView> services,
        PartnerReferral.About about,
        ReferralForm form,
        Map<String, String> mistakes) {}
