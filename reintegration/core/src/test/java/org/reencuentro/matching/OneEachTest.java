package org.reencuentro.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows of one list that are like the same record. */
class OneEachTest {
    private static final UUID FATHER = new UUID(1, 1);

    private static List<Match> row(double bits, double probability) {
        return List.of(new Match(FATHER, bits, probability, List.of()));
    }

    private static double of(List<Match> row) {
        return row.get(0).probability();
    }

    @Test
    void theSonIsNotTheFatherWhoTravelsWithHim() {
        List<List<Match>> rows = OneEach.of(List.of(row(28, 0.9), row(41, 0.999)));
        assertTrue(of(rows.get(0)) < 0.01);
        assertEquals(0.999, of(rows.get(1)));
    }

    @Test
    void whoeverIsNotSureThemselvesRulesNobodyOut() {
        assertTrue(of(OneEach.of(List.of(row(20, 0.6), row(25, 0.1))).get(0)) > 0.55);
    }

    @Test
    void somebodyListedTwiceIsTheSameTwice() {
        List<List<Match>> rows = List.of(row(41, 0.999), row(40, 0.998));
        assertEquals(rows, OneEach.of(rows));
    }

    @Test
    void aListOfNobodyKnownStaysSo() {
        assertEquals(List.of(List.of(), List.of()), OneEach.of(List.of(List.of(), List.of())));
    }
}
