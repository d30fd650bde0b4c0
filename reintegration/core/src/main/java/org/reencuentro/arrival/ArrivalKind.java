package org.reencuentro.arrival;

import org.reencuentro.hall.HallKind;

/** What people come with. */
public enum ArrivalKind {
    FLIGHT,
    BUS;

    /** What people come with to such a hall. */
    public static ArrivalKind to(HallKind hall) {
        return hall == HallKind.AIR ? FLIGHT : BUS;
    }
}
