package org.reencuentro.work;

/** What somebody can do, in the words of those who do it; by what employers and training institutes ask for. */
public enum Skill {
    CONSTRUCTION,
    KITCHEN,
    LOADING,
    DRIVING,
    HEAVY_MACHINERY,
    CALL_CENTRE,
    SEWING,
    BAKING,
    MECHANICS,
    COMPUTING,
    FARMING,
    CLEANING,
    CARING,
    SELLING,
    CRAFT,
    OTHER
}
