package org.reencuentro.policy;

import static org.reencuentro.policy.Operation.CHANGE_TIMETABLE;
import static org.reencuentro.policy.Operation.READ_TIMETABLE;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Role.KIOSK;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;

/** The part of {@link Rules} about going home. */
final class TransportRules {
    private TransportRules() {}

    static void add(Rules rules) {
        rules.let(Rules.IN_THE_HALL, READ_TIMETABLE, NONE);
        rules.let(EnumSet.of(KIOSK), READ_TIMETABLE, NONE);
        rules.let(EnumSet.of(SUPERVISOR), CHANGE_TIMETABLE, NONE);
    }
}
