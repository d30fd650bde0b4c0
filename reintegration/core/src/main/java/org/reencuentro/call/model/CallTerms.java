package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.Cost;
import org.reencuentro.call.TermsDraft;
import org.reencuentro.call.TermsView;

/** One edition of the terms of free calls in a hall: never changed, the newest holds, and each call names its own. */
@Entity
@Table(name = "call_terms")
public class CallTerms {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private int edition;

    @Column(name = "calls_on")
    private boolean on;

    @Column(name = "off_because")
    private String offBecause;

    @Column(name = "talk_seconds")
    private int talkSeconds;

    @Column(name = "more_seconds")
    private int moreSeconds;

    @Column(name = "most_at_once")
    private Integer mostAtOnce;

    @Column(name = "day_limit")
    private Long dayLimit;

    private String donor;

    @Column(name = "set_by")
    private UUID setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected CallTerms() {}

    /**
     * The edition after another.
     *
     * @param before the one that held; null for the first
     */
    public static CallTerms after(CallTerms before, UUID id, UUID hall, TermsView terms) {
        TermsView.Said said = terms.said().orElseThrow();
        CallTerms next = new CallTerms();
        next.id = id;
        next.hall = hall;
        next.edition = before == null ? 1 : before.edition + 1;
        next.on = terms.on();
        next.offBecause = terms.offBecause().orElse(null);
        next.talkSeconds = Math.toIntExact(terms.terms().talk().toSeconds());
        next.moreSeconds = Math.toIntExact(terms.terms().more().toSeconds());
        next.mostAtOnce = terms.terms().mostAtOnce().orElse(null);
        next.dayLimit = terms.terms().dayLimit().map(Cost::tenThousandths).orElse(null);
        next.donor = terms.terms().donor().orElse(null);
        next.setBy = said.by();
        next.setAt = said.at();
        return next;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    /** As others see it. */
    public TermsView view() {
        return new TermsView(
                on,
                Optional.ofNullable(offBecause),
                new TermsDraft(
                        Duration.ofSeconds(talkSeconds),
                        Duration.ofSeconds(moreSeconds),
                        Optional.ofNullable(mostAtOnce),
                        Optional.ofNullable(dayLimit).map(Cost::new),
                        Optional.ofNullable(donor)),
                Optional.of(new TermsView.Said(setBy, setAt)));
    }

    /** Whether a call must not pass another unseen: it is counted, or what it costs is. */
    public boolean capped() {
        return mostAtOnce != null || dayLimit != null;
    }
}
