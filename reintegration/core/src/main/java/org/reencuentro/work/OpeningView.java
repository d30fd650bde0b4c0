package org.reencuentro.work;

import java.util.UUID;

/**
 * An opening.
 *
 * @param taken how many of its seats are taken; never more than there are
 * @param closed whether it was closed before its day
 */
public record OpeningView(UUID id, NewOpening facts, int taken, boolean closed) {
    /** Nobody offers more in one opening. */
    public static final int MOST_SEATS = 500;

    /** From this age on, people who came back say, their years are held against them. */
    public static final int HELD_AGAINST_FROM = 35;

    /** How many seats are free. */
    public int free() {
        return facts.seats() - taken;
    }

    /**
     * Whether a job names an age above which nobody is taken. It is offered to people of every age all the same: age is
     * among the grounds of discrimination in Guatemala's Penal Code, article 202 bis.
     */
    public boolean namesAge() {
        return facts.kind() == OpeningKind.JOB && facts.oldest().isPresent();
    }
}
