package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.UUID;
import org.reencuentro.call.Cost;
import org.reencuentro.call.Passage;
import org.reencuentro.call.Rate;

/** How long a call may last, and what it costs, under the terms that let it pass. */
@Embeddable
class Charge {
    @Column(name = "maximum_seconds")
    private int maximumSeconds;

    @Column(name = "terms_id")
    private UUID terms;

    @Column(name = "per_minute")
    private long perMinute;

    @Column(name = "step_seconds")
    private int stepSeconds;

    /** While it goes on what it costs at most, then what it cost, in ten-thousandths. */
    private long cost;

    /** How often more minutes were asked for. */
    private int extended;

    protected Charge() {}

    /** Of a call that is let through: set aside is what it costs at most. */
    static Charge of(Passage.Open passage) {
        Charge charge = new Charge();
        charge.maximumSeconds = Math.toIntExact(passage.talk().toSeconds());
        charge.terms = passage.terms().orElse(null);
        charge.perMinute = passage.rate().perMinute().tenThousandths();
        charge.stepSeconds = passage.rate().stepSeconds();
        charge.cost = passage.rate().of(passage.talk()).tenThousandths();
        return charge;
    }

    /** Of a call that does not take place. */
    static Charge none() {
        Charge charge = new Charge();
        charge.stepSeconds = Rate.FREE.stepSeconds();
        return charge;
    }

    private Rate rate() {
        return new Rate(new Cost(perMinute), stepSeconds);
    }

    Duration maximum() {
        return Duration.ofSeconds(maximumSeconds);
    }

    Cost cost() {
        return new Cost(cost);
    }

    int extended() {
        return extended;
    }

    /** What so much talk on top of what it may last costs. */
    Cost costOf(Duration more) {
        Rate rate = rate();
        long with = rate.of(maximum().plus(more)).tenThousandths();
        return new Cost(with - rate.of(maximum()).tenThousandths());
    }

    void extend(Duration by) {
        maximumSeconds += Math.toIntExact(by.toSeconds());
        cost = rate().of(maximum()).tenThousandths();
        extended++;
    }

    /** It is over, after so much talk. */
    void end(Duration talk) {
        cost = rate().of(talk).tenThousandths();
    }
}
