package org.reencuentro.office.casework;

import java.util.Optional;
import org.reencuentro.referral.RequestView;

/**
 * A request with the names that go with it.
 *
 * @param person the name of who asked, once linked
 * @param place the department asked for
 * @param locked whether the ticket's PIN was tried so often that only staff can help
 */
public record RequestRow(RequestView request, Optional<String> person, Optional<String> place, boolean locked) {}
