package org.reencuentro.triage;

/** What is asked at the refreshment table, in the order in which it is asked. */
public enum Need {
    FOOD,
    HEALTH,
    PSYCHOSOCIAL,
    SHELTER,
    TRANSPORT,
    CALL,
    DOCUMENT,
    /** That somebody may be in danger or in need of protection; nobody is asked for it, it is noticed. */
    PROTECTION;

    /** Whether only child protection and supervisors read what was noted. */
    public boolean confidential() {
        return this == PROTECTION;
    }
}
