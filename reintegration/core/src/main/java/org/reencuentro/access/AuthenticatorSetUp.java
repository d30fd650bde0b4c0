package org.reencuentro.access;

/**
 * What an authenticator app is fed with.
 *
 * @param text the secret as people type it, in groups of four
 * @param uri the same as a QR code holds it
 * @param sealed the same for the way back, readable to nobody but the application
 */
public record AuthenticatorSetUp(String text, String uri, String sealed) {
    @Override
    public String toString() {
        return "set-up";
    }
}
