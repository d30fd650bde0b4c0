package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.call.TrunkTestView;

/**
 * A call of the exchange itself, to a number of the hall's own, to see whether the trunk works. It is asked for, placed once,
 * and has one result; it is no call of anybody, so it stands in no list of calls and no bill.
 */
@Entity
@Table(name = "trunk_test")
public class TrunkTest {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Enumerated(EnumType.STRING)
    private TrunkResult result;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected TrunkTest() {}

    /** @param by who asked; empty when the hall opened */
    public static TrunkTest ask(UUID id, UUID hall, Optional<UUID> by, Instant at) {
        TrunkTest test = new TrunkTest();
        test.id = id;
        test.hall = hall;
        test.askedBy = by.orElse(null);
        test.askedAt = at;
        return test;
    }

    /** It is placed now; whether it may be: once, and not after it has a result. */
    public boolean place(Instant at) {
        if (placedAt != null || result != null) {
            return false;
        }
        placedAt = at;
        return true;
    }

    /** Takes in what became of it; whether that is news: the first word counts. */
    public boolean learn(TrunkResult what, Instant at) {
        if (result != null) {
            return false;
        }
        result = what;
        endedAt = at;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public boolean over() {
        return result != null;
    }

    public TrunkTestView view(String hallName) {
        return new TrunkTestView(
                hallName,
                askedAt,
                askedBy == null,
                Optional.ofNullable(result),
                placedAt == null || endedAt == null
                        ? Optional.empty()
                        : Optional.of(Duration.between(placedAt, endedAt)));
    }
}
