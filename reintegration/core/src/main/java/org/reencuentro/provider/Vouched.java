package org.reencuentro.provider;

/**
 * Somebody as a provider vouches for them.
 *
 * @param subject how the provider knows them, for good
 * @param secondFactor whether its word stands for a second factor
 */
record Vouched(String subject, boolean secondFactor) {
    @Override
    public String toString() {
        return "vouched";
    }
}
