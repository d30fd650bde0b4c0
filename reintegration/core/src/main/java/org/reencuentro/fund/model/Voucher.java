package org.reencuentro.fund.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.fund.VoucherCode;
import org.reencuentro.fund.VoucherProblem;
import org.reencuentro.fund.VoucherState;
import org.reencuentro.fund.VoucherView;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Problem;
import org.reencuentro.ticket.TicketWord;

/** A part of what somebody holds of a fund, which one carrier takes instead of money, once. */
@Entity
@Table(name = "voucher")
public class Voucher {
    /** For how long people travel on one: a bed for three nights comes first for many. */
    public static final Duration GOOD = Duration.ofDays(7);

    /** For how long after that a carrier may hand in what was taken where there is no network. */
    public static final Duration HANDED_IN = Duration.ofDays(3);

    /** By how much the clock of a carrier's telephone may be fast. */
    static final Duration FAST = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(name = "fund_id")
    private UUID fund;

    @Column(name = "fund_allocation_id")
    private UUID allocation;

    @Column(name = "carrier_id")
    private UUID carrier;

    @Column(name = "voucher_number")
    private String number;

    /** The number as long as it is nobody else's at this carrier. */
    @Column(name = "open_number")
    private String openNumber;

    @Enumerated(EnumType.STRING)
    private TicketWord word;

    private long hundredths;

    @Enumerated(EnumType.STRING)
    private VoucherState state;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "good_until")
    private Instant until;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** When whoever travels showed it, by the carrier's word. */
    @Column(name = "taken_at")
    private Instant takenAt;

    /** By which the same taking is known when it is told twice. */
    @Column(name = "taking")
    private UUID taking;

    @Version
    private int version;

    protected Voucher() {}

    /**
     * One that may be taken from now on.
     *
     * @param number six digits that no other open voucher of the carrier has
     */
    public static Voucher make(
            UUID id,
            FundAllocation of,
            UUID carrier,
            String number,
            TicketWord word,
            long hundredths,
            UUID by,
            Instant at) {
        Voucher voucher = new Voucher();
        voucher.id = id;
        voucher.fund = of.fund();
        voucher.allocation = of.id();
        voucher.carrier = carrier;
        voucher.number = number;
        voucher.openNumber = number;
        voucher.word = word;
        voucher.hundredths = hundredths;
        voucher.state = VoucherState.OPEN;
        voucher.madeBy = by;
        voucher.madeAt = at;
        voucher.until = at.plus(GOOD).truncatedTo(ChronoUnit.SECONDS);
        return voucher;
    }

    /**
     * A carrier took it. Told once more of the same taking it stays as it is.
     *
     * @param taken when it was shown
     * @param taking which taking it is, by whoever tells it
     * @return whether it was taken now, and not told again
     * @throws Problem {@link VoucherProblem#VOUCHER_REDEEMED_ALREADY}, {@link VoucherProblem#VOUCHER_CANCELLED_ALREADY},
     *     {@link VoucherProblem#VOUCHER_EXPIRED}, {@link VoucherProblem#VOUCHER_TIME_IMPOSSIBLE}
     */
    public boolean redeem(Instant taken, UUID taking, UUID by, Instant at) {
        if (state == VoucherState.REDEEMED && taking.equals(this.taking)) {
            return false;
        }
        requireOpen();
        if (taken.isBefore(madeAt.minus(FAST)) || taken.isAfter(at.plus(FAST))) {
            throw new Problem(VoucherProblem.VOUCHER_TIME_IMPOSSIBLE);
        }
        if (!taken.isBefore(until) || lapses(at)) {
            throw expired();
        }
        this.taking = taking;
        takenAt = taken;
        end(VoucherState.REDEEMED, Optional.of(by), at);
        return true;
    }

    /**
     * It is withdrawn.
     *
     * @throws Problem as {@link #redeem}, when it is over
     */
    public void cancel(UUID by, Instant at) {
        requireOpen();
        end(VoucherState.CANCELLED, Optional.of(by), at);
    }

    /** Whether nobody can hand it in any more. */
    public boolean lapses(Instant now) {
        return !now.isBefore(until.plus(HANDED_IN));
    }

    /**
     * Nobody handed it in.
     *
     * @throws IllegalStateException when it is over, or somebody still might
     */
    public void lapse(Instant at) {
        if (state.over() || !lapses(at)) {
            throw new IllegalStateException("A voucher that is over or good still");
        }
        end(VoucherState.LAPSED, Optional.empty(), at);
    }

    private void requireOpen() {
        switch (state) {
            case OPEN -> {}
            case REDEEMED -> throw new Problem(VoucherProblem.VOUCHER_REDEEMED_ALREADY, Map.of("at", takenAt));
            case CANCELLED -> throw new Problem(VoucherProblem.VOUCHER_CANCELLED_ALREADY);
            case LAPSED -> throw expired();
        }
    }

    private Problem expired() {
        return new Problem(VoucherProblem.VOUCHER_EXPIRED, Map.of("until", until));
    }

    private void end(VoucherState how, Optional<UUID> by, Instant at) {
        state = how;
        openNumber = null;
        endedBy = by.orElse(null);
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID fund() {
        return fund;
    }

    public UUID allocation() {
        return allocation;
    }

    public UUID carrier() {
        return carrier;
    }

    public TicketWord word() {
        return word;
    }

    public long hundredths() {
        return hundredths;
    }

    public VoucherState state() {
        return state;
    }

    /** Who ended it; empty while it is open, and where it lapsed by itself. */
    public Optional<UUID> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** When it ended; empty while it is open. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public UUID madeBy() {
        return madeBy;
    }

    /** What stands in its code. */
    public VoucherCode code(Fund of) {
        return new VoucherCode(carrier, number, word, of.money(hundredths), until);
    }

    public VoucherView view(Money amount) {
        return new VoucherView(id, carrier, number, word, amount, state, until, Optional.ofNullable(takenAt));
    }
}
