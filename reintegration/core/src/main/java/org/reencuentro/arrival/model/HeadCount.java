package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.kernel.Problem;

/** How many people somebody counted at the door. Counting again adds a count. */
@Entity
@Table(name = "head_count")
public class HeadCount {
    private static final int MOST = 2_000;

    @Id
    private UUID id;

    @Column(name = "arrival_id")
    private UUID arrival;

    private int counted;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "counted_at")
    private Instant at;

    protected HeadCount() {}

    /**
     * A count.
     *
     * @throws Problem {@link ArrivalProblem#HEAD_COUNT_UNREADABLE}
     */
    public static HeadCount of(UUID id, UUID arrival, int counted, UUID account, Instant at) {
        if (counted < 0 || counted > MOST) {
            throw new Problem(ArrivalProblem.HEAD_COUNT_UNREADABLE);
        }
        HeadCount count = new HeadCount();
        count.id = id;
        count.arrival = arrival;
        count.counted = counted;
        count.account = account;
        count.at = at;
        return count;
    }

    public int counted() {
        return counted;
    }

    public UUID account() {
        return account;
    }

    public Instant at() {
        return at;
    }
}
