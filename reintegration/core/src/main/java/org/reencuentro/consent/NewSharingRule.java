package org.reencuentro.consent;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;

/**
 * What is agreed with a partner about sharing.
 *
 * @param fields what is shared, and from when on; what is missing is not shared
 * @param legalBasis on what it stands, such as the agreement and the law; 1 to 200 letters
 * @param until the first instant at which nothing is shared any more
 */
public record NewSharingRule(
        UUID organisation, ServiceKind purpose, Map<SharedField, SharedFrom> fields, String legalBasis, Instant until) {
    public NewSharingRule {
        fields = Map.copyOf(fields);
    }
}
