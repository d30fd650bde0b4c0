package org.reencuentro.word;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.reencuentro.kernel.Tries;
import org.reencuentro.policy.Unguarded;

/**
 * How many calls may leave word in an hour: {@value #MOST} of one caller, {@value #MOST_OF_ALL} of all together. Callers are
 * keyed pseudonyms, in memory alone.
 */
@ApplicationScoped
@Unguarded("Counts, and says nothing about anybody")
public class FamilyWordLimit extends Tries {
    public static final int MOST = 6;
    public static final int MOST_OF_ALL = 60;

    protected FamilyWordLimit() {}

    @Inject
    public FamilyWordLimit(Clock clock) {
        super(clock, MOST, MOST_OF_ALL, Duration.ofHours(1));
    }
}
