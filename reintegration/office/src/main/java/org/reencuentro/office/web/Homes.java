package org.reencuentro.office.web;

import java.net.URI;
import org.reencuentro.policy.Role;

/** Where somebody begins. */
public final class Homes {
    private Homes() {}

    /** The first page of a role. */
    public static URI of(Role role) {
        return URI.create(
                switch (role) {
                    case FLIGHT_DESK -> "/arrivals";
                    case CASEWORKER, CHILD_PROTECTION -> "/";
                    case PSYCHOLOGIST -> "/people";
                    case SUPERVISOR, ADMINISTRATOR -> "/board";
                    case PARTNER_MEMBER, PARTNER_COORDINATOR -> "/partner";
                    case ANALYST -> "/account";
                    case PARTNER_SYSTEM, KIOSK, EXCHANGE, OPERATOR, SYSTEM, VISITOR -> "/sign-in";
                });
    }
}
