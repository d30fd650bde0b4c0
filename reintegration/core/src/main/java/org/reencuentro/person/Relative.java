package org.reencuentro.person;

import java.util.Optional;

/**
 * Somebody of a family who did not come along and is in no register.
 *
 * @param tie what they are to who told of them
 * @param where they stayed
 */
public record Relative(PersonName name, Tie tie, Optional<Locality> where) {}
