package org.reencuentro.referral;

import java.util.Optional;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Tie;

/**
 * Somebody of the family of a person who asks for help, who could be referred together with them.
 *
 * @param tie what they are to the family's reference person; empty for that person
 * @param minor whether they are treated as a minor today
 * @param together whether they go on together with the family
 */
public record Companion(PersonView person, Optional<Tie> tie, boolean minor, boolean together) {}
