package org.reencuentro.papers.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.papers.GrantPurpose;
import org.reencuentro.papers.GrantState;
import org.reencuentro.papers.GrantView;
import org.reencuentro.papers.PaperProblem;

/** Money for the fee of a paper, or for the way to its office: one person asks, another agrees. */
@Entity
@Table(name = "paper_grant")
public class PaperGrant {
    @Id
    private UUID id;

    @Column(name = "paper_id")
    private UUID paper;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private GrantPurpose purpose;

    /** The purpose while it is under way, so that the database lets no second one of it begin; null at the end. */
    @Enumerated(EnumType.STRING)
    @Column(name = "open_purpose")
    private GrantPurpose openPurpose;

    private long hundredths;

    private String currency;

    @Enumerated(EnumType.STRING)
    private GrantState state;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected PaperGrant() {}

    /**
     * Somebody asks for money.
     *
     * @throws Problem {@link PaperProblem#GRANT_AMOUNT_REFUSED} for nothing, for another currency than quetzales, or for more
     *     than {@link GrantPurpose#MOST}
     */
    public static PaperGrant ask(UUID id, Paper paper, GrantPurpose purpose, Money amount, UUID by, Instant at) {
        if (!amount.currency().equals(GrantPurpose.MOST.currency())
                || amount.hundredths() == 0
                || amount.hundredths() > GrantPurpose.MOST.hundredths()) {
            throw new Problem(PaperProblem.GRANT_AMOUNT_REFUSED, Map.of("most", GrantPurpose.MOST.toString()));
        }
        PaperGrant grant = new PaperGrant();
        grant.id = id;
        grant.paper = paper.id();
        grant.person = paper.person();
        grant.purpose = purpose;
        grant.openPurpose = purpose;
        grant.hundredths = amount.hundredths();
        grant.currency = amount.currency().getCurrencyCode();
        grant.state = GrantState.ASKED;
        grant.askedBy = by;
        grant.askedAt = at;
        return grant;
    }

    /**
     * A second person agrees, or does not.
     *
     * @throws Problem {@link PaperProblem#GRANT_STATE_REFUSED}, {@link PaperProblem#GRANT_OWN} for who asked
     */
    public void decide(boolean agrees, UUID by, Instant at) {
        if (state == GrantState.ASKED && by.equals(askedBy)) {
            throw new Problem(PaperProblem.GRANT_OWN);
        }
        to(agrees ? GrantState.APPROVED : GrantState.REFUSED);
        decidedBy = by;
        decidedAt = at;
    }

    /**
     * The money was given, or it is taken back.
     *
     * @param end {@link GrantState#PAID} or {@link GrantState#CANCELLED}
     * @throws Problem {@link PaperProblem#GRANT_STATE_REFUSED}
     */
    public void end(GrantState end, UUID by, Instant at) {
        to(end);
        endedBy = by;
        endedAt = at;
    }

    private void to(GrantState next) {
        if (!state.next().contains(next)) {
            throw new Problem(PaperProblem.GRANT_STATE_REFUSED);
        }
        state = next;
        openPurpose = next.end() ? null : purpose;
    }

    public UUID id() {
        return id;
    }

    public UUID paper() {
        return paper;
    }

    public UUID person() {
        return person;
    }

    public GrantState state() {
        return state;
    }

    public GrantView view(Paper of) {
        return new GrantView(
                id,
                person,
                paper,
                of.kind(),
                purpose,
                new Money(hundredths, Currency.getInstance(currency)),
                state,
                askedBy,
                askedAt,
                Optional.ofNullable(decidedBy),
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(endedBy),
                Optional.ofNullable(endedAt));
    }
}
