package org.reencuentro.business;

/** What a business does. */
public enum Trade {
    FOOD,
    SHOP,
    FARMING,
    ANIMALS,
    SEWING,
    CRAFT,
    REPAIR,
    BUILDING,
    TRANSPORT,
    BEAUTY,
    OTHER
}
