package org.reencuentro.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.ticket.TicketView;

/**
 * A request as staff see it.
 *
 * @param department two digits of the department asked for
 * @param municipality four digits of where home is; empty where nobody said more than the department
 * @param person who asked, once a caseworker has linked them
 */
public record RequestView(
        UUID id,
        UUID hall,
        ServiceKind kind,
        Optional<String> department,
        Optional<String> municipality,
        Language language,
        RequestState state,
        Instant madeAt,
        TicketView ticket,
        Optional<UUID> person) {}
