package org.reencuentro.office.casework;

import java.util.Comparator;
import java.util.function.ToIntFunction;
import org.reencuentro.referral.Measure;
import org.reencuentro.referral.Score;

/** By what a scorecard of partners is sorted; partners of whom nothing is said come last. */
public enum ScoreOrder {
    NAME(Comparator.comparing(score -> 0)),
    SENT(most(score -> score.number(Measure.SENT))),
    UNANSWERED(most(score -> score.number(Measure.UNANSWERED))),
    ACKNOWLEDGED(most(score -> score.number(Measure.ACKNOWLEDGED))),
    ACCEPTED(most(score -> score.number(Measure.ACCEPTED))),
    DECLINED(most(score -> score.number(Measure.DECLINED))),
    FINISHED(most(score -> score.number(Measure.FINISHED))),
    TAKEN_BACK(most(score -> score.number(Measure.TAKEN_BACK))),
    IN_TIME(Comparator.comparingInt(score -> score.inTime().orElse(Integer.MAX_VALUE))),
    ANSWERED_WITHIN(most(score -> score.answeredWithin(50).orElse(-1))),
    FINISHED_WITHIN(most(score -> score.finishedWithin(50).orElse(-1)));

    private final Comparator<Score> order;

    ScoreOrder(Comparator<Score> order) {
        this.order = order;
    }

    private static Comparator<Score> most(ToIntFunction<Score> number) {
        return Comparator.comparingInt(number).reversed();
    }

    /** The worst first, and those that are the same by their names. */
    Comparator<Score> order() {
        return order.thenComparing(score -> score.organisation().name());
    }
}
