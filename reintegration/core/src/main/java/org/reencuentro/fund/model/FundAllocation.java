package org.reencuentro.fund.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.reencuentro.fund.FundProblem;
import org.reencuentro.kernel.Problem;

/** What one of an arrival holds of its fund; nothing when it was taken back. */
@Entity
@Table(name = "fund_allocation")
public class FundAllocation {
    @Id
    private UUID id;

    @Column(name = "fund_id")
    private UUID fund;

    @Column(name = "passenger_id")
    private UUID passenger;

    private long amount;

    @Version
    private int version;

    protected FundAllocation() {}

    /** Nothing yet. */
    public static FundAllocation of(UUID id, UUID fund, UUID passenger) {
        FundAllocation allocation = new FundAllocation();
        allocation.id = id;
        allocation.fund = fund;
        allocation.passenger = passenger;
        return allocation;
    }

    /**
     * They get it.
     *
     * @param hundredths above nothing
     * @throws Problem {@link FundProblem#FUND_GIVEN_ALREADY}
     */
    public void give(long hundredths) {
        if (amount > 0) {
            throw new Problem(FundProblem.FUND_GIVEN_ALREADY);
        }
        amount = hundredths;
    }

    /**
     * They give something of it back.
     *
     * @param hundredths above nothing
     * @throws Problem {@link FundProblem#FUND_NOTHING_GIVEN} when they hold less
     */
    public void takeBack(long hundredths) {
        if (amount < hundredths) {
            throw new Problem(FundProblem.FUND_NOTHING_GIVEN);
        }
        amount -= hundredths;
    }

    /** They have said who they are, and are another on the list from now on. */
    public void named(UUID other) {
        passenger = other;
    }

    public UUID id() {
        return id;
    }

    public UUID fund() {
        return fund;
    }

    public UUID passenger() {
        return passenger;
    }

    /** Hundredths. */
    public long amount() {
        return amount;
    }
}
