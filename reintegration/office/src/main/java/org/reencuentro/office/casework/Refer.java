package org.reencuentro.office.casework;

import java.util.List;
import java.util.Map;
import org.reencuentro.referral.Companion;
import org.reencuentro.referral.EarlierHelp;
import org.reencuentro.referral.Option;

/**
 * Asking a partner for help, as it is shown.
 *
 * @param options the services that offer it, the best fitting first
 * @param earlier the same help that they or their family were promised or given lately
 * @param family who could be referred together with them
 * @param mistakes sentences by field; empty at first
 */
public record Refer(
        RequestRow row,
        Found found,
        List<Option> options,
        List<EarlierHelp> earlier,
        List<Companion> family,
        ReferralForm form,
        CompanionsForm with,
        Map<String, String> mistakes) {}
