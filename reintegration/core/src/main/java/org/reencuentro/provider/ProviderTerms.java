package org.reencuentro.provider;

import java.util.Optional;

/**
 * What is agreed with an organisation about its identity provider, and may change.
 *
 * @param name as people know it; at most 60 characters
 * @param clientId how the provider knows this application; at most 200 characters
 * @param domain what follows the @ in its people's addresses; no other provider's
 * @param acr the authentication context class that stands for a second factor; empty when methods (amr) are looked at
 * @param enabled whether anybody may sign in with it
 */
public record ProviderTerms(
        String name,
        String clientId,
        String domain,
        SecondFactorWord secondFactor,
        Optional<String> acr,
        boolean enabled) {}
