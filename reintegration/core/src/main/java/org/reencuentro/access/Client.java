package org.reencuentro.access;

import java.util.Optional;

/**
 * The browser at the other end.
 *
 * @param device in words, such as "Firefox, Windows"; empty when it did not say; at most 60 characters
 * @param known what it was given at an earlier sign-in; empty when it never was
 */
public record Client(String device, Optional<String> known) {
    private static final int LONGEST = 60;

    public Client {
        device = device.length() > LONGEST ? device.substring(0, LONGEST) : device;
    }
}
