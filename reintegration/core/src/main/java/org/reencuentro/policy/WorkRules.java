package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.KEEP_OPENINGS;
import static org.reencuentro.policy.Operation.KEEP_WORK;
import static org.reencuentro.policy.Operation.LIST_PLACEMENTS;
import static org.reencuentro.policy.Operation.READ_OPENINGS;
import static org.reencuentro.policy.Operation.READ_PLACEMENTS;
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

/** The part of {@link Rules} about training and work. */
final class WorkRules {
    private WorkRules() {}

    static void add(Rules rules) {
        Set<Role> workers = EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR);
        rules.let(workers, LIST_PLACEMENTS, NONE);
        rules.let(workers, READ_OPENINGS, SAME_HALL);
        rules.let(workers, KEEP_OPENINGS, SAME_HALL);
        rules.let(workers, READ_PLACEMENTS, SAME_HALL);
        rules.let(workers, KEEP_WORK, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), KEEP_WORK, PROTECTED);
        rules.refuse(Rules.CASE_ROLES, KEEP_WORK, GLASS_BROKEN);
    }
}
