package org.reencuentro.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.matching.Reason;

/**
 * A record of the register that may be of the same person.
 *
 * @param id whose record it is
 * @param person what whoever asks may see of it; empty when it is not theirs to see
 * @param bits how much speaks for it, as a logarithm to base 2: absolute, whoever else is found
 * @param probability that it is this record and no other, 0 to 1
 */
public record PossibleMatch(
        UUID id, Optional<PersonView> person, double bits, double probability, Verdict verdict, List<Reason> reasons) {
    /** What the score amounts to; a person decides. */
    public enum Verdict {
        /** So much speaks for it that a hundred such pairs have at most one mistake. */
        SAME,
        /** Worth looking at. */
        POSSIBLE;

        /** From this probability on a pair is called the same. */
        static final double SURE = 0.83;

        /** Below this probability a pair is not shown. */
        static final double WORTH_A_LOOK = 0.02;

        static Optional<Verdict> of(double probability) {
            if (probability >= SURE) {
                return Optional.of(SAME);
            }
            return probability >= WORTH_A_LOOK ? Optional.of(POSSIBLE) : Optional.empty();
        }
    }
}
