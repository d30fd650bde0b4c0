package org.reencuentro.provider;

import java.util.UUID;
import org.reencuentro.access.SignInStep;

/**
 * Somebody is back from a provider that vouched for them.
 *
 * @param wanted the page they wanted to see
 */
public record Arrival(SignInStep step, UUID provider, String wanted) {}
