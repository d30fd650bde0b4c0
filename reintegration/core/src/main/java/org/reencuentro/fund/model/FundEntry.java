package org.reencuentro.fund.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.fund.FundEntryKind;
import org.reencuentro.fund.FundReason;

/** One entry of a ledger, with two lines. Written once and never changed; nothing in it says who got the money. */
@Entity
@Table(name = "fund_entry")
public class FundEntry {
    @Id
    private UUID id;

    @Column(name = "fund_id")
    private UUID fund;

    @Column(name = "entry_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private FundEntryKind kind;

    @Column(name = "fund_allocation_id")
    private UUID allocation;

    private Long proposed;

    @Enumerated(EnumType.STRING)
    private FundReason reason;

    @Column(name = "made_by")
    private UUID by;

    @Column(name = "made_at")
    private Instant at;

    protected FundEntry() {}

    /**
     * An entry.
     *
     * @param number in its fund, from 1 without a gap
     * @param allocation empty for the first
     * @param proposed hundredths; empty where nothing was proposed
     * @param by empty for the application itself
     */
    public static FundEntry of(
            UUID id,
            UUID fund,
            int number,
            Optional<UUID> allocation,
            Optional<Long> proposed,
            FundReason reason,
            Optional<UUID> by,
            Instant at) {
        FundEntry entry = new FundEntry();
        entry.id = id;
        entry.fund = fund;
        entry.number = number;
        entry.kind = reason.kind();
        entry.allocation = allocation.orElse(null);
        entry.proposed = proposed.orElse(null);
        entry.reason = reason;
        entry.by = by.orElse(null);
        entry.at = at;
        return entry;
    }

    public UUID id() {
        return id;
    }

    public UUID fund() {
        return fund;
    }

    public int number() {
        return number;
    }

    public FundEntryKind kind() {
        return kind;
    }

    public Optional<UUID> allocation() {
        return Optional.ofNullable(allocation);
    }

    /** Hundredths. */
    public Optional<Long> proposed() {
        return Optional.ofNullable(proposed);
    }

    public FundReason reason() {
        return reason;
    }

    /** Who made it; empty for the application itself. */
    public Optional<UUID> by() {
        return Optional.ofNullable(by);
    }

    public Instant at() {
        return at;
    }
}
