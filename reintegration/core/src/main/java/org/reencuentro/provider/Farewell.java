package org.reencuentro.provider;

import java.net.URI;

/**
 * Where somebody who has signed out here can sign out of their organisation too.
 *
 * @param provider the provider's name
 */
public record Farewell(String provider, URI to) {}
