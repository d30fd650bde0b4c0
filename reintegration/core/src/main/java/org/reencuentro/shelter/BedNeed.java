package org.reencuentro.shelter;

/** What a house must know to make a bed ready, and nothing more; chosen from a list, so that no words about anybody travel. */
public enum BedNeed {
    GROUND_FLOOR,
    COT,
    PREGNANT,
    MEDICINE_COLD,
    QUIET,
    INTERPRETER
}
