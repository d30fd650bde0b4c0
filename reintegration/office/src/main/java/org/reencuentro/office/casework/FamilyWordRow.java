package org.reencuentro.office.casework;

import java.util.Optional;
import org.reencuentro.word.FamilyWordView;

/**
 * The word of a family with the names that go with it.
 *
 * @param person the name of whom it is for, where that is known and may be seen
 * @param taker the name of whoever looks for them
 */
public record FamilyWordRow(FamilyWordView word, Optional<String> person, Optional<String> taker) {}
