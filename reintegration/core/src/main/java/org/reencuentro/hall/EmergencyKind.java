package org.reencuentro.hall;

import java.util.EnumSet;
import java.util.Set;
import org.reencuentro.policy.Role;

/** What kind of emergency somebody in the hall is in, and who is called to it. */
public enum EmergencyKind {
    /** A body in danger; the ministry's post in the hall is called as well. */
    MEDICAL,
    /** A mind in danger. */
    PSYCHIATRIC,
    /** A child in danger. */
    CHILD_AT_RISK,
    /** Somebody is attacked or threatened. */
    VIOLENCE;

    /** Who is called at once. */
    public Set<Role> called() {
        return switch (this) {
            case MEDICAL -> EnumSet.of(Role.SUPERVISOR, Role.FLIGHT_DESK);
            case PSYCHIATRIC -> EnumSet.of(Role.PSYCHOLOGIST);
            case CHILD_AT_RISK -> EnumSet.of(Role.CHILD_PROTECTION);
            case VIOLENCE -> EnumSet.of(Role.SUPERVISOR);
        };
    }

    /** The kinds to which a role is called at once. */
    public static Set<EmergencyKind> calling(Role role) {
        Set<EmergencyKind> kinds = EnumSet.noneOf(EmergencyKind.class);
        for (EmergencyKind kind : values()) {
            if (kind.called().contains(role) || role == Role.SYSTEM) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
