package org.reencuentro.office.casework;

import java.util.Optional;
import org.reencuentro.referral.RequestView;

/**
 * A request with the names that go with it.
 *
 * @param person the name of who asked, once linked
 * @param place the department asked for
 */
public record RequestRow(RequestView request, Optional<String> person, Optional<String> place) {}
