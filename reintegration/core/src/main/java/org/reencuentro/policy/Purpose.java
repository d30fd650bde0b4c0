package org.reencuentro.policy;

/** What an operation is for; kept with each entry of the audit. */
public enum Purpose {
    RECEPTION,
    CASEWORK,
    PROTECTION,
    SERVICE,
    OVERSIGHT,
    ADMINISTRATION,
    OWN_ACCOUNT,
    EMERGENCY
}
