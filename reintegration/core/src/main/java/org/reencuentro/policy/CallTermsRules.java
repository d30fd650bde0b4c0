package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.ACCOMPANY_CALL;
import static org.reencuentro.policy.Operation.BLOCK_NUMBER;
import static org.reencuentro.policy.Operation.CHANGE_TARIFF;
import static org.reencuentro.policy.Operation.LIST_BLOCKED_NUMBERS;
import static org.reencuentro.policy.Operation.READ_CALL_TERMS;
import static org.reencuentro.policy.Operation.READ_TARIFF;
import static org.reencuentro.policy.Operation.SET_CALL_TERMS;
import static org.reencuentro.policy.Operation.TEST_TRUNK;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.ADMINISTRATOR;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;

/**
 * The part of {@link Rules} about the terms of free calls: halls say theirs, the rates are one list for all of them, children
 * are accompanied.
 */
final class CallTermsRules {
    private CallTermsRules() {}

    static void add(Rules rules) {
        rules.let(EnumSet.of(SUPERVISOR), READ_CALL_TERMS, SAME_HALL);
        rules.let(EnumSet.of(SUPERVISOR), SET_CALL_TERMS, SAME_HALL);
        rules.let(EnumSet.of(SUPERVISOR), TEST_TRUNK, SAME_HALL);
        rules.let(EnumSet.of(SUPERVISOR, ADMINISTRATOR), READ_TARIFF, NONE);
        rules.let(EnumSet.of(ADMINISTRATOR), CHANGE_TARIFF, NONE);
        rules.let(EnumSet.of(SUPERVISOR), LIST_BLOCKED_NUMBERS, NONE);
        rules.let(EnumSet.of(SUPERVISOR), BLOCK_NUMBER, NONE);
        rules.let(EnumSet.of(CHILD_PROTECTION), ACCOMPANY_CALL, SAME_HALL);
    }
}
