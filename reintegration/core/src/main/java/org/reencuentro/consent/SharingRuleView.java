package org.reencuentro.consent;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;

/**
 * One row of the information-sharing protocol.
 *
 * @param fields what is shared, and from when on; what is missing is not shared
 * @param until the first instant at which nothing is shared any more
 * @param agreedBy the account; empty when the installation itself laid the rule down
 * @param endedAt when somebody ended it before its time; empty when nobody did
 */
public record SharingRuleView(
        UUID id,
        OrganisationView organisation,
        ServiceKind purpose,
        Map<SharedField, SharedFrom> fields,
        String legalBasis,
        Instant until,
        Optional<UUID> agreedBy,
        Instant agreedAt,
        Optional<Instant> endedAt,
        boolean inForce) {
    public SharingRuleView {
        Map<SharedField, SharedFrom> ordered = new EnumMap<>(SharedField.class);
        ordered.putAll(fields);
        fields = Collections.unmodifiableMap(ordered);
    }
}
