package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.DECIDE_BUSINESS;
import static org.reencuentro.policy.Operation.KEEP_BUSINESS;
import static org.reencuentro.policy.Operation.LIST_BUSINESSES;
import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.GLASS_BROKEN;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.CASEWORKER;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

/** The part of {@link Rules} about businesses. Whose case it is does not decide about the plan. */
final class BusinessRules {
    private BusinessRules() {}

    static void add(Rules rules) {
        Set<Role> workers = EnumSet.of(CASEWORKER, SUPERVISOR);
        rules.let(workers, LIST_BUSINESSES, NONE);
        rules.let(workers, KEEP_BUSINESS, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), KEEP_BUSINESS, PROTECTED);
        rules.let(workers, DECIDE_BUSINESS, SAME_HALL);
        rules.let(EnumSet.of(SUPERVISOR), DECIDE_BUSINESS, PROTECTED);
        for (Operation writing : EnumSet.of(KEEP_BUSINESS, DECIDE_BUSINESS)) {
            rules.refuse(Rules.CASE_ROLES, writing, GLASS_BROKEN);
        }
    }
}
