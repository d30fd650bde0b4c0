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
import org.reencuentro.call.BlockReason;
import org.reencuentro.call.BlockState;
import org.reencuentro.call.BlockView;
import org.reencuentro.call.Destination;
import org.reencuentro.call.TermsProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;

/**
 * A number to which nobody is put through: at once, on one person's word, for a time. A second person looks within a week, or
 * it lapses. Kept is a keyed pseudonym, the country and the last two digits, never the number.
 */
@Entity
@Table(name = "blocked_number")
public class BlockedNumber {
    /** Where what happened is kept. */
    public static final SealedColumn EVIDENCE = new SealedColumn("blocked_number", "id", "evidence_sealed");

    /** How long one person's word holds alone. */
    public static final Duration REVIEWED_WITHIN = Duration.ofDays(7);

    @Id
    private UUID id;

    private byte[] pseudonym;

    private String region;

    @Column(name = "last_two")
    private String lastTwo;

    @Enumerated(EnumType.STRING)
    private BlockReason reason;

    @Column(name = "evidence_sealed")
    private byte[] evidence;

    @Column(name = "blocked_by")
    private UUID blockedBy;

    @Column(name = "blocked_at")
    private Instant blockedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "lifted_by")
    private UUID liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    /** The pseudonym while it is blocked: only one row has it. */
    @Column(name = "open_pseudonym")
    private byte[] open;

    @Version
    private int version;

    protected BlockedNumber() {}

    /** The pseudonym by which a number is found again. */
    public static byte[] pseudonym(Destination destination, Sealing sealing) {
        return sealing.pseudonym("blocked number", destination.dial());
    }

    /** Whose word it is, and for how long. */
    public record Word(UUID by, Instant at, Duration time) {}

    /** Blocks a number from now on. */
    public static BlockedNumber block(
            UUID id, Destination destination, BlockReason reason, String evidence, Word word, Sealing sealing) {
        BlockedNumber blocked = new BlockedNumber();
        blocked.id = id;
        blocked.pseudonym = pseudonym(destination, sealing);
        blocked.open = blocked.pseudonym.clone();
        blocked.region = destination.region();
        blocked.lastTwo = destination.lastTwo();
        blocked.reason = reason;
        blocked.evidence = sealing.seal(evidence, EVIDENCE.place(id));
        blocked.blockedBy = word.by();
        blocked.blockedAt = word.at();
        blocked.endsAt = word.at().plus(word.time());
        return blocked;
    }

    /** What has become of it by then. */
    public BlockState state(Instant now) {
        if (liftedAt != null) {
            return BlockState.LIFTED;
        }
        if (!now.isBefore(endsAt) || reviewedAt == null && !now.isBefore(reviewBy())) {
            return BlockState.LAPSED;
        }
        return reviewedAt == null ? BlockState.UNREVIEWED : BlockState.REVIEWED;
    }

    private Instant reviewBy() {
        return blockedAt.plus(REVIEWED_WITHIN);
    }

    /**
     * A second person agrees.
     *
     * @throws Problem {@link TermsProblem#BLOCK_REVIEW_OWN}, {@link TermsProblem#BLOCK_OVER}
     */
    public void review(UUID by, Instant now) {
        if (by.equals(blockedBy)) {
            throw new Problem(TermsProblem.BLOCK_REVIEW_OWN);
        }
        if (state(now) != BlockState.UNREVIEWED) {
            throw new Problem(TermsProblem.BLOCK_OVER);
        }
        reviewedBy = by;
        reviewedAt = now;
    }

    /**
     * The number may be called again.
     *
     * @throws Problem {@link TermsProblem#BLOCK_OVER}
     */
    public void lift(UUID by, Instant now) {
        if (!state(now).inForce()) {
            throw new Problem(TermsProblem.BLOCK_OVER);
        }
        liftedBy = by;
        liftedAt = now;
        open = null;
    }

    /** Makes room for blocking the number anew where this is over; whether it did. */
    public boolean giveWay(Instant now) {
        if (state(now).inForce()) {
            return false;
        }
        open = null;
        return true;
    }

    /** As others see it. */
    public BlockView view(Sealing sealing, Instant now) {
        return new BlockView(
                id,
                region,
                lastTwo,
                reason,
                sealing.unseal(evidence, EVIDENCE.place(id)),
                state(now),
                blockedBy,
                blockedAt,
                endsAt,
                reviewBy(),
                Optional.ofNullable(reviewedBy));
    }
}
