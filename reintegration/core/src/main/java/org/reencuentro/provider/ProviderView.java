package org.reencuentro.provider;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * An identity provider, without its secret.
 *
 * @param organisation whose people it vouches for; empty for staff
 * @param linked how many accounts sign in with it
 */
public record ProviderView(UUID id, Optional<UUID> organisation, URI issuer, ProviderTerms terms, long linked) {}
