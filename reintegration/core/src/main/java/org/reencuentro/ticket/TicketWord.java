package org.reencuentro.ticket;

/** The picture word of a ticket: easy to draw, to say and to remember; means nothing. */
public enum TicketWord {
    BUTTERFLY,
    FISH,
    TREE,
    SUN,
    MOON,
    STAR,
    FLOWER,
    CAT,
    DOG,
    FEATHER,
    LEAF,
    MOUNTAIN,
    APPLE,
    KEY,
    BELL,
    CLOUD
}
