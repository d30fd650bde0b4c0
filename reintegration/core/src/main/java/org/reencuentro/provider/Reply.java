package org.reencuentro.provider;

/**
 * What a browser brings back from a provider; what it does not bring is empty.
 *
 * @param issuer who the provider says it is (RFC 9207)
 */
public record Reply(String code, String state, String issuer) {
    @Override
    public String toString() {
        return "reply";
    }
}
