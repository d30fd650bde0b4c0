package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.KEEP_SHELTERS;
import static org.reencuentro.policy.Operation.KEEP_STAY;
import static org.reencuentro.policy.Operation.LIST_STAYS;
import static org.reencuentro.policy.Operation.READ_SHELTERS;
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

/** The part of {@link Rules} about beds. */
final class ShelterRules {
    private ShelterRules() {}

    static void add(Rules rules) {
        Set<Role> workers = EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR);
        rules.let(workers, LIST_STAYS, NONE);
        rules.let(workers, READ_SHELTERS, SAME_HALL);
        rules.let(EnumSet.of(SUPERVISOR), KEEP_SHELTERS, SAME_HALL);
        rules.let(workers, KEEP_STAY, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), KEEP_STAY, PROTECTED);
        rules.refuse(Rules.CASE_ROLES, KEEP_STAY, GLASS_BROKEN);
    }
}
