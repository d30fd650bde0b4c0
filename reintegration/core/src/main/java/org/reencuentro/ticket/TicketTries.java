package org.reencuentro.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.reencuentro.kernel.Tries;
import org.reencuentro.policy.Unguarded;

/**
 * Tickets that did not open: {@value #MOST} at one kiosk or phone in ten minutes. The tries of a number are counted where
 * it is opened; this keeps somebody with a list of numbers from trying the likeliest PIN of each.
 */
@ApplicationScoped
@Unguarded("Counts, and says nothing about anybody")
public class TicketTries extends Tries {
    public static final int MOST = 20;
    static final int MOST_OF_ALL = 500;

    protected TicketTries() {}

    @Inject
    public TicketTries(Clock clock) {
        super(clock, MOST, MOST_OF_ALL, Duration.ofMinutes(10));
    }
}
