package org.reencuentro.policy;

/** How much harm the knowledge can do. The last three are compartments, with roles and keys of their own. */
public enum Sensitivity {
    /** Names nobody. */
    OPEN,
    /** Names people, or says where they are. */
    PERSONAL,
    CHILD,
    TRAFFICKING,
    PSYCHOSOCIAL
}
