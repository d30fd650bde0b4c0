package org.reencuentro.audit.model;

/**
 * One end of the chain: the newest link, or the newest of those that were forgotten.
 *
 * @param sequence 0 before the first
 * @param seal proves that the application itself said so; a copy of a link's own mac would not
 */
public record End(long sequence, byte[] mac, byte[] seal) {}
