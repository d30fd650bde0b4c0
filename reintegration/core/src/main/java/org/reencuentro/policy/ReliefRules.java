package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.GIVE_RELIEF;
import static org.reencuentro.policy.Operation.GIVE_RELIEF_TO;
import static org.reencuentro.policy.Operation.KEEP_RELIEF;
import static org.reencuentro.policy.Operation.READ_RELIEF;
import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.GLASS_BROKEN;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.CASEWORKER;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;

/** The part of {@link Rules} about relief. Whoever is at work in a hall hands out what is there. */
final class ReliefRules {
    private ReliefRules() {}

    static void add(Rules rules) {
        rules.let(Rules.IN_THE_HALL, READ_RELIEF, SAME_HALL);
        rules.let(Rules.IN_THE_HALL, GIVE_RELIEF, SAME_HALL);
        rules.let(EnumSet.of(CASEWORKER, SUPERVISOR), KEEP_RELIEF, SAME_HALL);
        rules.let(Rules.CASE_ROLES, GIVE_RELIEF_TO, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), GIVE_RELIEF_TO, PROTECTED);
        rules.refuse(Rules.CASE_ROLES, GIVE_RELIEF_TO, GLASS_BROKEN);
    }
}
