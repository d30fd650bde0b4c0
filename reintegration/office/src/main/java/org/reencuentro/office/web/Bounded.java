package org.reencuentro.office.web;

import org.reencuentro.referral.HallReferrals;

/** A number that is shown as it is up to {@link HallReferrals#MOST_COUNTED}, and beyond as more than that. */
public record Bounded(long number) {
    /** Whether there is nothing. */
    public boolean none() {
        return number == 0;
    }

    /** The number, or that there are more. */
    public String text() {
        return number > HallReferrals.MOST_COUNTED ? HallReferrals.MOST_COUNTED + "+" : Long.toString(number);
    }

    /** The form of {@code key.one} or {@code key.other} by the number. */
    public String in(Texts t, String key) {
        return t.of(key + (number == 1 ? ".one" : ".other"), text());
    }
}
