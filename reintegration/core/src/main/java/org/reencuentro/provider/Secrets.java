package org.reencuentro.provider;

import java.util.HexFormat;
import org.reencuentro.kernel.Sealing;

/**
 * What binds a journey to a provider and back to one browser: all made from the token that this browser alone has, so
 * that none of it is stored.
 *
 * @param verifier of the code (PKCE, RFC 7636)
 */
record Secrets(String state, String nonce, String verifier) {
    static Secrets of(String token, Sealing sealing) {
        return new Secrets(
                hex(sealing, "oidc-state", token), hex(sealing, "oidc-nonce", token), hex(sealing, "oidc-code", token));
    }

    private static String hex(Sealing sealing, String purpose, String token) {
        return HexFormat.of().formatHex(sealing.pseudonym(purpose, token));
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
