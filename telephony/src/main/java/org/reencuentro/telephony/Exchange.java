package org.reencuentro.telephony;

import java.util.UUID;
import org.reencuentro.call.Delivery;
import org.reencuentro.call.Ring;

/** What the hall asks of its exchange. Answers come as {@link Sighting}s and in the journal. */
public interface Exchange {
    /** Thrown when the exchange cannot be asked now; asking again later may work. */
    final class NotReached extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotReached(String why) {
            super(why);
        }

        public NotReached(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * Rings a kiosk's line; once it is lifted the family is dialled. The call's identifier is its identifier at the
     * exchange, so asking twice rings once.
     *
     * @throws NotReached when the exchange cannot be asked
     */
    void ring(Ring ring);

    /**
     * Calls a number through the trunk and lets go as soon as it answers; what became of it is a sighting.
     *
     * @param digits international
     * @throws NotReached when the exchange cannot be asked
     */
    void tryTrunk(UUID test, String digits);

    /**
     * Rings a family to play a message. The call's identifier is its identifier at the exchange.
     *
     * @throws NotReached when the exchange cannot be asked; perhaps it rings all the same
     */
    void deliver(Delivery delivery);

    /**
     * Ends a call.
     *
     * @return whether there was such a call at the exchange
     * @throws NotReached when the exchange cannot be asked
     */
    boolean hangUp(UUID call);

    /**
     * Ends an attempt, and leaves the phone with whoever holds it.
     *
     * @return whether there was such an attempt at the exchange
     * @throws NotReached when the exchange cannot be asked
     */
    boolean stop(String attempt);

    /**
     * Whether an attempt is going on.
     *
     * @throws NotReached when the exchange cannot be asked
     */
    boolean has(String attempt);
}
