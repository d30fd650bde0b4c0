package org.reencuentro.consent;

import java.util.Map;
import java.util.Set;

/**
 * What a partner may see under a basis.
 *
 * @param fields by the moment of the referral; none once it does not hold
 */
public record BasisShared(BasisKind kind, Map<SharedFrom, Set<SharedField>> fields) {}
