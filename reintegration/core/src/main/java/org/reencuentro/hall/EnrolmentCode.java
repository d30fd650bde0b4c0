package org.reencuentro.hall;

import java.time.Instant;

/**
 * What makes one device a kiosk, once.
 *
 * @param digits twelve digits, told to nobody but who asked for it
 * @param until when it stops working
 */
public record EnrolmentCode(String digits, Instant until) {
    @Override
    public String toString() {
        return "until " + until;
    }
}
