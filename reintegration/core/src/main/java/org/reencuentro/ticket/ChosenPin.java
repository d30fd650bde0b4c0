package org.reencuentro.ticket;

import java.util.Set;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SecretHash;

/** A PIN that somebody has chosen, as its hash. Making one takes its time: never within a transaction. */
public final class ChosenPin {
    private static final Set<String> TOO_EASY =
            Set.of("0123", "1234", "2345", "3456", "4567", "5678", "6789", "9876", "4321", "3210");

    private final String hash;

    private ChosenPin(String hash) {
        this.hash = hash;
    }

    /**
     * Takes a PIN that may be chosen.
     *
     * @throws Problem {@link TicketProblem#PIN_MALFORMED} or {@link TicketProblem#PIN_TOO_EASY}
     */
    public static ChosenPin of(String pin) {
        refuseEasy(pin);
        return new ChosenPin(SecretHash.of(pin));
    }

    static void refuseEasy(String pin) {
        if (!pin.matches("[0-9]{4}")) {
            throw new Problem(TicketProblem.PIN_MALFORMED);
        }
        boolean oneDigit = pin.chars().distinct().count() == 1;
        if (oneDigit || TOO_EASY.contains(pin)) {
            throw new Problem(TicketProblem.PIN_TOO_EASY);
        }
    }

    String hash() {
        return hash;
    }
}
