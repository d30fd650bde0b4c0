package org.reencuentro.kernel;

/**
 * A general data key that was just made, with what its owner's row must keep of it.
 *
 * @param slot where its other half lies in the vault
 * @param half the wrapped half
 */
public record NewKey(DataKey key, long slot, byte[] half) {}
