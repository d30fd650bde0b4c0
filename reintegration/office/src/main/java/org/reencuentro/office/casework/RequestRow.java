package org.reencuentro.office.casework;

import java.util.Optional;
import org.reencuentro.referral.RequestView;
import org.reencuentro.transport.WayHome;

/**
 * A request with the names that go with it.
 *
 * @param person the name of who asked, once linked
 * @param place the municipality or department asked for
 * @param locked whether the ticket's PIN was tried so often that only staff can help
 * @param way how they get home; only where one request is shown of somebody who said where that is
 */
public record RequestRow(
        RequestView request, Optional<String> person, Optional<String> place, boolean locked, Optional<WayHome> way) {
    /** The same with how they get home. */
    RequestRow by(WayHome way) {
        return new RequestRow(request, person, place, locked, Optional.of(way));
    }
}
