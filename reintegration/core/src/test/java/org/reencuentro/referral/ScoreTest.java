package org.reencuentro.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.directory.OrganisationView;

class ScoreTest {
    private final Score score = Score.empty(new OrganisationView(new UUID(0, 1), "X", "X"));

    @Test
    void fourSayNothingAndFiveDo() {
        score.add(Measure.IN_TIME, "", 3);
        score.add(Measure.LATE, "", 1);
        score.add(Measure.ANSWERED_WITHIN, "6", 4);
        assertEquals(OptionalInt.empty(), score.inTime());
        assertEquals(Optional.empty(), score.answeredWithin(50));
        score.add(Measure.EXPIRED, "", 1);
        score.add(Measure.ANSWERED_WITHIN, "240", 1);
        assertEquals(OptionalInt.of(60), score.inTime());
        assertEquals(Optional.of(6), score.answeredWithin(50));
        assertEquals(Optional.of(240), score.answeredWithin(90));
    }

    @Test
    void whatIsTakenFromAndAddedToTheSameComesToNothing() {
        score.add(Measure.UNANSWERED, "", 7);
        score.add(Measure.UNANSWERED, "", -7);
        score.add(Measure.DECLINED, DeclineReason.OTHER.name(), 2);
        assertEquals(0, score.number(Measure.UNANSWERED));
        assertEquals(2, score.number(Measure.DECLINED));
        assertEquals(2, score.declined().get(DeclineReason.OTHER));
    }
}
