package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.JOIN_CLUB;
import static org.reencuentro.policy.Operation.KEEP_CLUBS;
import static org.reencuentro.policy.Operation.READ_CLUBS;
import static org.reencuentro.policy.Operation.READ_CLUB_ROLL;
import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.GLASS_BROKEN;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;

/** The part of {@link Rules} about clubs. No partner and no desk learns who belongs to one. */
final class ClubRules {
    private ClubRules() {}

    static void add(Rules rules) {
        rules.let(Rules.CASE_ROLES, READ_CLUBS, SAME_HALL);
        rules.let(Rules.CASE_ROLES, KEEP_CLUBS, SAME_HALL);
        rules.let(Rules.CASE_ROLES, READ_CLUB_ROLL, SAME_HALL);
        rules.let(Rules.CASE_ROLES, JOIN_CLUB, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), JOIN_CLUB, PROTECTED);
        rules.refuse(Rules.CASE_ROLES, JOIN_CLUB, GLASS_BROKEN);
    }
}
