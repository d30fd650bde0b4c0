package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.APPROVE_BASIS;
import static org.reencuentro.policy.Operation.END_BASIS;
import static org.reencuentro.policy.Operation.LIST_BASES;
import static org.reencuentro.policy.Operation.RECORD_CHILD_BASIS;
import static org.reencuentro.policy.Operation.RECORD_LAW_BASIS;
import static org.reencuentro.policy.Operation.RECORD_VITAL_BASIS;
import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.GLASS_BROKEN;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.PSYCHOLOGIST;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

/**
 * The part of {@link Rules} about acting without a yes. Whoever sends referrals every day records no basis for them, so
 * that nobody alone both decides that somebody is not asked and asks the partner; and nobody reaches into another hall by
 * it, or through an opening in an emergency.
 */
final class BasisRules {
    private BasisRules() {}

    static void add(Rules rules) {
        Set<Role> speaking = EnumSet.of(CHILD_PROTECTION, PSYCHOLOGIST, SUPERVISOR);
        Set<Role> inside = EnumSet.of(CHILD_PROTECTION, SUPERVISOR);
        for (Operation any : EnumSet.of(RECORD_VITAL_BASIS, END_BASIS)) {
            rules.let(speaking, any, ASSIGNED, SAME_HALL);
            rules.let(inside, any, PROTECTED);
        }
        rules.let(EnumSet.of(CHILD_PROTECTION), RECORD_CHILD_BASIS, ASSIGNED, SAME_HALL, PROTECTED);
        rules.let(inside, RECORD_LAW_BASIS, ASSIGNED, SAME_HALL, PROTECTED);
        rules.let(EnumSet.of(SUPERVISOR), APPROVE_BASIS, ASSIGNED, SAME_HALL, PROTECTED);
        rules.let(EnumSet.of(SUPERVISOR), LIST_BASES, Relation.NONE);
        for (Operation writing :
                EnumSet.of(RECORD_VITAL_BASIS, RECORD_CHILD_BASIS, RECORD_LAW_BASIS, APPROVE_BASIS, END_BASIS)) {
            rules.refuse(Rules.CASE_ROLES, writing, GLASS_BROKEN);
        }
    }
}
