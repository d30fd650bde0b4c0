package org.reencuentro.papers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A step of a paper.
 *
 * @param number that the office gave the request; of {@link PaperState#REQUESTED} alone
 * @param promised the day for which the office promised it; empty when it said none
 * @param receiver of {@link PaperState#DELIVERED} alone
 * @param reason of {@link PaperState#GIVEN_UP} alone
 */
public record PaperMove(
        PaperState to,
        Optional<String> number,
        Optional<LocalDate> promised,
        Optional<Receiver> receiver,
        Optional<WhyGivenUp> reason) {
    /** A step of which nothing else is to be said. */
    public static PaperMove to(PaperState state) {
        return new PaperMove(state, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
