package org.reencuentro.relief;

/** What kind of thing an item of relief is. */
public enum ReliefGroup {
    FOOD,
    /** Soap and the like, nappies, sanitary towels. */
    HYGIENE,
    CLOTHING,
    /** Blankets, bags, telephone cards, whatever else is handed out. */
    OTHER
}
