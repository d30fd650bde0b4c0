package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.reencuentro.kernel.Tries;

/**
 * Tries of enrolment codes: {@value #MOST} a minute from one address, {@value #MOST_OF_ALL} from all of them. A code has 11
 * random digits and works for half an hour: 9,000 guesses in that time find one of ten with a chance of 1 in a million.
 */
@ApplicationScoped
public class EnrolmentTries extends Tries {
    static final int MOST = 10;
    static final int MOST_OF_ALL = 300;

    protected EnrolmentTries() {}

    @Inject
    public EnrolmentTries(Clock clock) {
        super(clock, MOST, MOST_OF_ALL, Duration.ofMinutes(1));
    }
}
