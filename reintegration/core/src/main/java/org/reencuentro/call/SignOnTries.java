package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.reencuentro.kernel.Tries;
import org.reencuentro.policy.Unguarded;

/** Codes of accompaniments that were wrong: {@value #MOST} at one phone in ten minutes. */
@ApplicationScoped
@Unguarded("Counts, and says nothing about anybody")
public class SignOnTries extends Tries {
    public static final int MOST = 10;
    static final int MOST_OF_ALL = 100;

    protected SignOnTries() {}

    @Inject
    public SignOnTries(Clock clock) {
        super(clock, MOST, MOST_OF_ALL, Duration.ofMinutes(10));
    }
}
