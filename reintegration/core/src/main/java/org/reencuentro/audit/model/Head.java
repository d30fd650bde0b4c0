package org.reencuentro.audit.model;

/**
 * Where the chain begins and ends.
 *
 * @param base the newest link that retention has forgotten; what stands begins after it
 */
public record Head(End newest, End base) {}
