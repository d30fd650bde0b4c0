package org.reencuentro.access;

/**
 * The password was right; a second factor is still to be shown within five minutes.
 *
 * @param token 64 hexadecimal digits, known to the browser alone
 */
public record HalfSignedIn(String token) implements SignInStep {
    @Override
    public String toString() {
        return "half";
    }
}
