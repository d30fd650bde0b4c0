package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.HEAR_FAMILY_WORD;
import static org.reencuentro.policy.Operation.KEEP_FAMILY_WORD;
import static org.reencuentro.policy.Operation.LEAVE_FAMILY_WORD;
import static org.reencuentro.policy.Operation.LIST_FAMILY_WORDS;
import static org.reencuentro.policy.Operation.PASS_ON_FAMILY_WORD;
import static org.reencuentro.policy.Operation.PASS_ON_GUARDED_WORD;
import static org.reencuentro.policy.Operation.READ_FAMILY_WORD;
import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.CASEWORKER;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.EXCHANGE;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

/**
 * The part of {@link Rules} about the word of families. It is passed on by those alone who may know of a concern: a no would
 * tell others that there is one.
 */
final class FamilyWordRules {
    private FamilyWordRules() {}

    static void add(Rules rules) {
        rules.let(EnumSet.of(EXCHANGE), LEAVE_FAMILY_WORD, NONE);
        Set<Role> workers = EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR);
        Set<Role> concerned = EnumSet.of(CHILD_PROTECTION, SUPERVISOR);
        rules.let(workers, LIST_FAMILY_WORDS, NONE);
        for (Operation each : EnumSet.of(READ_FAMILY_WORD, HEAR_FAMILY_WORD, KEEP_FAMILY_WORD)) {
            rules.let(workers, each, ASSIGNED, SAME_HALL);
            rules.let(concerned, each, PROTECTED);
        }
        rules.let(concerned, PASS_ON_FAMILY_WORD, ASSIGNED, SAME_HALL, PROTECTED);
        rules.refuse(EnumSet.of(CASEWORKER), PASS_ON_FAMILY_WORD, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION), PASS_ON_GUARDED_WORD, ASSIGNED, SAME_HALL, PROTECTED);
        rules.refuse(EnumSet.of(SUPERVISOR), PASS_ON_GUARDED_WORD, ASSIGNED, SAME_HALL, PROTECTED);
    }
}
