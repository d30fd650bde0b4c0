package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.*;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.OTHER_ORGANISATION;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_ORGANISATION;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.PARTNER_COORDINATOR;
import static org.reencuentro.policy.Role.SUPERVISOR;
import static org.reencuentro.policy.Role.SYSTEM;
import static org.reencuentro.policy.Rules.CASE_ROLES;
import static org.reencuentro.policy.Rules.PARTNERS;

import java.util.EnumSet;
import java.util.Set;

/** The part of {@link Rules} about services, and the places that they have. */
final class DirectoryRules {
    private DirectoryRules() {}

    static void add(Rules rules) {
        Set<Role> people = EnumSet.complementOf(EnumSet.copyOf(Rules.machinesOnly()));
        rules.let(people, READ_SERVICE, OTHER_ORGANISATION);
        rules.let(PARTNERS, READ_SERVICE, SAME_ORGANISATION, OTHER_ORGANISATION);
        rules.let(PARTNERS, LIST_OWN_SERVICES, NONE);
        rules.let(EnumSet.of(CHILD_PROTECTION), READ_SERVICE, PROTECTED);
        rules.let(EnumSet.of(CHILD_PROTECTION, SYSTEM), SEE_RESTRICTED_SERVICES, NONE);
        rules.let(EnumSet.of(SUPERVISOR, CHILD_PROTECTION, PARTNER_COORDINATOR), ADD_SERVICE, NONE);
        rules.let(EnumSet.of(SUPERVISOR), CHANGE_SERVICE, OTHER_ORGANISATION);
        rules.let(EnumSet.of(CHILD_PROTECTION), CHANGE_SERVICE, PROTECTED);
        rules.let(EnumSet.of(PARTNER_COORDINATOR), CHANGE_SERVICE, SAME_ORGANISATION);
        rules.let(EnumSet.of(SUPERVISOR, SYSTEM), DESCRIBE_ORGANISATION, NONE);
        rules.let(PARTNERS, TELL_CAPACITY, SAME_ORGANISATION);
        rules.let(PARTNERS, LIST_PLACE_HOLDS, NONE);
        rules.let(CASE_ROLES, HOLD_PLACE, OTHER_ORGANISATION);
        rules.let(EnumSet.of(CHILD_PROTECTION), HOLD_PLACE, PROTECTED);
    }
}
