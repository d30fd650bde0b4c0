package org.reencuentro.kernel;

import java.util.UUID;

/**
 * What the row of an owner keeps of their general key.
 *
 * @param slot where the other half lies in the vault
 * @param half wrapped; null or empty when the key was erased
 */
public record KeptKey(UUID owner, long slot, byte[] half) {}
