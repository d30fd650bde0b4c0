package org.reencuentro.provider;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is needed to speak with a provider.
 *
 * @param organisation whose people it vouches for; empty for staff
 */
record Agreement(UUID id, Optional<UUID> organisation, URI issuer, ProviderTerms terms, String secret) {
    @Override
    public String toString() {
        return id.toString();
    }
}
