package org.reencuentro.office.casework;

import java.util.Optional;
import org.reencuentro.arrival.CameWith;
import org.reencuentro.person.PersonView;

/**
 * A person with what tells them from others of the same name.
 *
 * @param home the place they call home
 * @param arrival with which they came last
 */
public record Found(PersonView person, Optional<String> home, Optional<CameWith> arrival) {}
