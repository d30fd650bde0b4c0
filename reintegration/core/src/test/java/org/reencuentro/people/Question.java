package org.reencuentro.people;

/**
 * What staff type to find somebody.
 *
 * @param meant the one in the register who is looked for; somebody who arrived in hall 1
 * @param kind of what went wrong in it
 */
public record Question(String text, String meant, String kind) {}
