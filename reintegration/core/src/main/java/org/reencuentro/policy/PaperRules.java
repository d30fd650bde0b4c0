package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.DECIDE_GRANT;
import static org.reencuentro.policy.Operation.KEEP_PAPERS;
import static org.reencuentro.policy.Operation.LIST_PAPERS;
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

/** The part of {@link Rules} about papers. Money is agreed to by supervisors, never by who asked for it. */
final class PaperRules {
    private PaperRules() {}

    static void add(Rules rules) {
        Set<Role> workers = EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR);
        rules.let(workers, LIST_PAPERS, NONE);
        rules.let(workers, KEEP_PAPERS, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), KEEP_PAPERS, PROTECTED);
        rules.let(EnumSet.of(SUPERVISOR), DECIDE_GRANT, ASSIGNED, SAME_HALL, PROTECTED);
        for (Operation writing : EnumSet.of(KEEP_PAPERS, DECIDE_GRANT)) {
            rules.refuse(Rules.CASE_ROLES, writing, GLASS_BROKEN);
        }
    }
}
