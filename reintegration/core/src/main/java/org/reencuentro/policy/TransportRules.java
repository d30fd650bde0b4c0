package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.CHANGE_TIMETABLE;
import static org.reencuentro.policy.Operation.KEEP_HOMECOMING;
import static org.reencuentro.policy.Operation.KEEP_SHUTTLES;
import static org.reencuentro.policy.Operation.LIST_HOMECOMINGS;
import static org.reencuentro.policy.Operation.READ_SHUTTLES;
import static org.reencuentro.policy.Operation.READ_SHUTTLE_SEATS;
import static org.reencuentro.policy.Operation.READ_TIMETABLE;
import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.GLASS_BROKEN;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Role.CASEWORKER;
import static org.reencuentro.policy.Role.CHILD_PROTECTION;
import static org.reencuentro.policy.Role.KIOSK;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;

/** The part of {@link Rules} about going home. */
final class TransportRules {
    private TransportRules() {}

    static void add(Rules rules) {
        rules.let(Rules.IN_THE_HALL, READ_TIMETABLE, NONE);
        rules.let(EnumSet.of(KIOSK), READ_TIMETABLE, NONE);
        rules.let(EnumSet.of(SUPERVISOR), CHANGE_TIMETABLE, NONE);
        Set<Role> workers = EnumSet.of(CASEWORKER, CHILD_PROTECTION, SUPERVISOR);
        rules.let(workers, LIST_HOMECOMINGS, NONE);
        rules.let(workers, READ_SHUTTLES, SAME_HALL);
        rules.let(workers, KEEP_SHUTTLES, SAME_HALL);
        rules.let(workers, READ_SHUTTLE_SEATS, SAME_HALL);
        rules.let(workers, KEEP_HOMECOMING, ASSIGNED, SAME_HALL);
        rules.let(EnumSet.of(CHILD_PROTECTION, SUPERVISOR), KEEP_HOMECOMING, PROTECTED);
        rules.refuse(Rules.CASE_ROLES, KEEP_HOMECOMING, GLASS_BROKEN);
    }
}
