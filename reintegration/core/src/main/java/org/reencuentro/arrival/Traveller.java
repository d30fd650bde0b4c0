package org.reencuentro.arrival;

import java.util.Optional;
import org.reencuentro.person.PersonView;

/**
 * A person with what tells them from others of the same name.
 *
 * @param came with which arrival last; empty when they came with none
 */
public record Traveller(PersonView person, Optional<CameWith> came) {}
