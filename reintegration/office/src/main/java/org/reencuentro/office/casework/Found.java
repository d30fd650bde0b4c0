package org.reencuentro.office.casework;

import java.util.Optional;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.person.PersonView;

/**
 * A person with what tells them from others of the same name.
 *
 * @param home the place they call home
 * @param arrival the arrival they last came with
 */
public record Found(PersonView person, Optional<String> home, Optional<ArrivalView> arrival) {}
