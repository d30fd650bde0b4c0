package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Tickets that did not open: {@value #MOST} at one kiosk in ten minutes. The tries of a number are counted where it is
 * opened; this keeps somebody with a list of numbers from trying the likeliest PIN of each.
 */
@ApplicationScoped
public class TicketTries extends Tries {
    static final int MOST = 20;
    static final int MOST_OF_ALL = 500;

    protected TicketTries() {}

    @Inject
    public TicketTries(Clock clock) {
        super(clock, MOST, MOST_OF_ALL, Duration.ofMinutes(10));
    }
}
