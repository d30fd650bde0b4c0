package org.reencuentro.hall;

/** How people come to a hall. */
public enum HallKind {
    AIR,
    LAND
}
