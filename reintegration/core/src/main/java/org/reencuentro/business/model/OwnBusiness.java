package org.reencuentro.business.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.business.BusinessLimits;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessProblem;
import org.reencuentro.business.BusinessState;
import org.reencuentro.business.Trade;
import org.reencuentro.business.Vote;
import org.reencuentro.business.WhyLeft;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;

/** A business that somebody begins with help. The plan is sealed with the key of whose it is. */
@Entity
@Table(name = "own_business")
public class OwnBusiness {
    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    /** The person until it is over, so that the database takes one of two; empty afterwards. */
    @Column(name = "open_person")
    private UUID open;

    @Column(name = "hall_id")
    private UUID hall;

    @Enumerated(EnumType.STRING)
    private Trade trade;

    @Enumerated(EnumType.STRING)
    private BusinessState state;

    @Column(name = "plan_sealed")
    private byte[] plan;

    /** How often the plan was handed in. */
    @Column(name = "round_number")
    private int round;

    @Enumerated(EnumType.STRING)
    private WhyLeft why;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected OwnBusiness() {}

    /**
     * Somebody begins to learn.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_NOT_FOR_MINORS}
     */
    public static OwnBusiness begin(UUID id, UUID person, boolean minor, UUID hall, Trade trade, Instant now) {
        if (minor) {
            throw new Problem(BusinessProblem.BUSINESS_NOT_FOR_MINORS);
        }
        OwnBusiness business = new OwnBusiness();
        business.id = id;
        business.person = person;
        business.open = person;
        business.hall = hall;
        business.trade = trade;
        business.become(BusinessState.TRAINING, now);
        return business;
    }

    private void become(BusinessState next, Instant now) {
        state = next;
        movedAt = now;
        dueAt = now.plus(Duration.ofDays(next.lookAfterDays().orElse(0)));
        if (next.end()) {
            closedAt = now;
            open = null;
        }
    }

    private void move(BusinessState next, Instant now) {
        if (!state.next().contains(next)) {
            throw new Problem(BusinessProblem.BUSINESS_STATE_REFUSED);
        }
        become(next, now);
    }

    /**
     * Refuses what is done in another state.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED}
     */
    public void in(BusinessState... these) {
        for (BusinessState each : these) {
            if (state == each) {
                return;
            }
        }
        throw new Problem(BusinessProblem.BUSINESS_STATE_REFUSED);
    }

    /**
     * They have learned how a plan is made.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED}
     */
    public void trained(Instant now) {
        in(BusinessState.TRAINING);
        move(BusinessState.PLAN, now);
    }

    /**
     * The plan is written, or written anew.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED} unless it is being written
     */
    public void write(BusinessPlan written, DataKey key, Instant now) {
        in(BusinessState.PLAN);
        plan = key.seal(written.text(), place());
        movedAt = now;
    }

    private String place() {
        return "own_business.plan_sealed:" + id;
    }

    /**
     * The plan goes to the committee.
     *
     * @param cost of all that is to be bought
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED}, {@link BusinessProblem#BUSINESS_PLAN_INCOMPLETE},
     *     {@link BusinessProblem#BUSINESS_ABOVE_CAP}
     */
    public void handIn(Money cost, Instant now) {
        in(BusinessState.PLAN);
        if (plan == null || cost.hundredths() == 0) {
            throw new Problem(BusinessProblem.BUSINESS_PLAN_INCOMPLETE);
        }
        if (cost.hundredths() > BusinessLimits.MOST) {
            throw new Problem(
                    BusinessProblem.BUSINESS_ABOVE_CAP, Map.of("most", String.valueOf(BusinessLimits.MOST / 100)));
        }
        round++;
        move(BusinessState.REVIEW, now);
    }

    /**
     * Somebody has voted.
     *
     * @param votes all of this round
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED} unless the committee has it
     */
    public void voted(Collection<Vote> votes, Instant now) {
        in(BusinessState.REVIEW);
        BusinessState result = Vote.result(votes);
        if (result != BusinessState.REVIEW) {
            move(result, now);
        }
        movedAt = now;
    }

    /**
     * What it begins with was handed over.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED}
     */
    public void run(Instant now) {
        move(BusinessState.RUNNING, now);
    }

    /**
     * Somebody visited it.
     *
     * @param visits how often by now
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED} unless it runs
     */
    public void visited(int visits, Instant now) {
        in(BusinessState.RUNNING);
        movedAt = now;
        dueAt = now.plus(Duration.ofDays(visits == 1 ? 60 : 90));
    }

    /**
     * It is not looked after any more.
     *
     * @param visits how often somebody visited it
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED}, {@link BusinessProblem#BUSINESS_NOT_VISITED}
     */
    public void end(int visits, Instant now) {
        in(BusinessState.RUNNING);
        if (visits == 0) {
            throw new Problem(BusinessProblem.BUSINESS_NOT_VISITED);
        }
        move(BusinessState.ENDED, now);
    }

    /**
     * They do not go on.
     *
     * @throws Problem {@link BusinessProblem#BUSINESS_STATE_REFUSED} once it runs
     */
    public void giveUp(WhyLeft reason, Instant now) {
        move(BusinessState.GIVEN_UP, now);
        why = reason;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID hall() {
        return hall;
    }

    public Trade trade() {
        return trade;
    }

    public BusinessState state() {
        return state;
    }

    public int round() {
        return round;
    }

    public Optional<WhyLeft> why() {
        return Optional.ofNullable(why);
    }

    /** When somebody looks again; empty when it is over. */
    public Optional<Instant> due() {
        return Optional.of(dueAt).filter(any -> !state.end());
    }

    /** @param key of whose it is; empty once who they are was erased */
    public Optional<BusinessPlan> plan(Optional<DataKey> key) {
        return plan == null ? Optional.empty() : key.map(each -> BusinessPlan.of(each.text(plan, place())));
    }
}
