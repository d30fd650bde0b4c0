package org.reencuentro.office.casework;

import java.util.List;
import java.util.Map;
import org.reencuentro.referral.Companion;
import org.reencuentro.referral.EarlierHelp;
import org.reencuentro.referral.Option;
import org.reencuentro.referral.Recorded;

/**
 * Asking a partner for help, as it is shown.
 *
 * @param options the services that offer it, the best fitting first
 * @param earlier the same help that they or their family were promised or given lately
 * @param family who could be referred together with them
 * @param recorded which partners may be asked without asking the person anew
 * @param basis whether whoever asks may record that the person need not be asked
 * @param mistakes sentences by field; empty at first
 */
public record Refer(
        RequestRow row,
        Found found,
        List<Option> options,
        List<EarlierHelp> earlier,
        List<Companion> family,
        List<Recorded> recorded,
        boolean basis,
        ReferralForm form,
        CompanionsForm with,
        Map<String, String> mistakes) {}
