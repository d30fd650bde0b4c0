package org.reencuentro.access;

/** What an account is for. A partner's account belongs to an organisation and sees only what was referred to it. */
public enum Role {
    FLIGHT_DESK,
    CASEWORKER,
    SUPERVISOR,
    PARTNER,
    ADMINISTRATOR
}
