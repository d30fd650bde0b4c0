package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.GIVE_FROM_FUND;
import static org.reencuentro.policy.Operation.LIST_VOUCHERS;
import static org.reencuentro.policy.Operation.OPEN_FUND;
import static org.reencuentro.policy.Operation.PRINT_VOUCHER;
import static org.reencuentro.policy.Operation.READ_FUND;
import static org.reencuentro.policy.Operation.READ_FUND_REPORT;
import static org.reencuentro.policy.Operation.REDEEM_VOUCHER;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.CASEWORKER;
import static org.reencuentro.policy.Role.PARTNER_COORDINATOR;
import static org.reencuentro.policy.Role.PARTNER_MEMBER;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;

/** The part of {@link Rules} about the money for the way home: who opens a fund gives nothing of it. */
final class FundRules {
    private FundRules() {}

    static void add(Rules rules) {
        rules.let(EnumSet.of(CASEWORKER, SUPERVISOR), READ_FUND, SAME_HALL);
        rules.let(EnumSet.of(SUPERVISOR), OPEN_FUND, SAME_HALL);
        rules.let(EnumSet.of(SUPERVISOR), READ_FUND_REPORT, SAME_HALL);
        rules.let(EnumSet.of(CASEWORKER), GIVE_FROM_FUND, SAME_HALL);
        rules.let(EnumSet.of(CASEWORKER), PRINT_VOUCHER, SAME_HALL);
        rules.let(EnumSet.of(PARTNER_MEMBER, PARTNER_COORDINATOR), REDEEM_VOUCHER, NONE);
        rules.let(EnumSet.of(PARTNER_MEMBER, PARTNER_COORDINATOR), LIST_VOUCHERS, NONE);
    }
}
