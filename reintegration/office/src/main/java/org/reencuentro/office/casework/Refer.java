package org.reencuentro.office.casework;

import java.util.List;
import java.util.Map;
import org.reencuentro.referral.SharingPreview;

/**
 * Asking a partner for help, as it is shown.
 *
 * @param previews what each partner that offers it would see
 * @param mistakes sentences by field; empty at first
 */
public record Refer(
        RequestRow row, Found found, List<SharingPreview> previews, ReferralForm form, Map<String, String> mistakes) {}
