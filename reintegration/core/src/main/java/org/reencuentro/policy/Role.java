package org.reencuentro.policy;

import java.util.EnumSet;
import java.util.Set;

/** In which capacity somebody or something acts. Everybody has exactly one; who has none is a {@link #VISITOR}. */
public enum Role {
    /** Receives the flights and buses of a hall. */
    FLIGHT_DESK,
    /** Helps people home and follows them through the programme. */
    CASEWORKER,
    /** Answers for children and for people who were trafficked. */
    CHILD_PROTECTION,
    /** Keeps the psychosocial notes. */
    PSYCHOLOGIST,
    /** Answers for a hall: its people, its board, what its staff looked at. */
    SUPERVISOR,
    /** Counts; knows nobody by name. */
    ANALYST,
    /** Answers what was referred to an organisation. */
    PARTNER_MEMBER,
    /** As a member, and looks after the organisation's members. */
    PARTNER_COORDINATOR,
    /** Looks after accounts and devices; has no part in any case. */
    ADMINISTRATOR,
    /** A partner's own program, with a token. */
    PARTNER_SYSTEM,
    /** A touchscreen of a hall. */
    KIOSK,
    /** Asterisk with its phones. */
    EXCHANGE,
    /** Whoever owns the machine, by the start script. */
    OPERATOR,
    /** What the application does by itself: waking, timers. */
    SYSTEM,
    /** Nobody known. */
    VISITOR;

    private static final Set<Role> MACHINES = EnumSet.of(PARTNER_SYSTEM, KIOSK, EXCHANGE, OPERATOR, SYSTEM, VISITOR);

    /** Whether people sign in with it. */
    public boolean account() {
        return !MACHINES.contains(this);
    }

    /** Whether it belongs to a partner's organisation. */
    public boolean partner() {
        return this == PARTNER_MEMBER || this == PARTNER_COORDINATOR || this == PARTNER_SYSTEM;
    }

    /** Whether it opens compartments, and so signs in with a passkey. */
    public boolean protection() {
        return this == CHILD_PROTECTION || this == PSYCHOLOGIST;
    }
}
