package org.reencuentro.office.web;

import java.net.URI;
import org.reencuentro.access.Role;

/** Where somebody begins. */
public final class Homes {
    private Homes() {}

    /** The first page of a role. */
    public static URI of(Role role) {
        return URI.create(
                switch (role) {
                    case FLIGHT_DESK -> "/arrivals";
                    case CASEWORKER -> "/";
                    case SUPERVISOR, ADMINISTRATOR -> "/board";
                    case PARTNER -> "/partner";
                });
    }
}
