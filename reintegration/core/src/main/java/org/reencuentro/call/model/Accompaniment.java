package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.AccompanimentProblem;
import org.reencuentro.call.AccompanimentState;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;

/**
 * An officer who accompanies the calls of a child: prepared in the office with the contacts that were checked, begun by a code
 * that is keyed at the phone, over when the officer says so or its time has passed. It names the officer and never the child.
 */
@Entity
@Table(name = "accompaniment")
public class Accompaniment {
    /** Where the code is kept, so that the officer can read it again. */
    public static final SealedColumn CODE = new SealedColumn("accompaniment", "id", "code_sealed");

    /** How long the code may be keyed. */
    public static final Duration TO_SIGN_ON = Duration.ofMinutes(15);

    /** How long calls may be made once it was. */
    public static final Duration TOGETHER = Duration.ofHours(1);

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private UUID officer;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "code_pseudonym")
    private byte[] pseudonym;

    @Column(name = "code_sealed")
    private byte[] sealed;

    @Column(name = "line_id")
    private UUID line;

    /** The channel of the off-hook at which the code was keyed last. */
    private String channel;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Accompaniment() {}

    /** Prepares one. */
    public static Accompaniment prepare(UUID id, UUID hall, UUID officer, String code, Instant now, Sealing sealing) {
        Accompaniment accompaniment = new Accompaniment();
        accompaniment.id = id;
        accompaniment.hall = hall;
        accompaniment.officer = officer;
        accompaniment.openedAt = now;
        accompaniment.pseudonym = pseudonym(code, sealing);
        accompaniment.sealed = sealing.seal(code, CODE.place(id));
        accompaniment.endsAt = now.plus(TO_SIGN_ON);
        return accompaniment;
    }

    /** The pseudonym by which a code is found again. */
    public static byte[] pseudonym(String code, Sealing sealing) {
        return sealing.pseudonym("accompaniment code", code);
    }

    /** How far it is by then. */
    public AccompanimentState state(Instant now) {
        if (endedAt != null || !now.isBefore(endsAt)) {
            return AccompanimentState.OVER;
        }
        return line == null ? AccompanimentState.WAITING : AccompanimentState.PRESENT;
    }

    /**
     * The code was keyed at a phone. Keyed again at the same phone, after the handset was put down, it holds for that off-hook; its
     * time does not begin anew.
     *
     * @throws Problem {@link AccompanimentProblem#ACCOMPANIMENT_OVER}, {@link AccompanimentProblem#ACCOMPANIMENT_ELSEWHERE}
     */
    public void signOn(UUID atLine, String offHook, Instant now) {
        switch (state(now)) {
            case WAITING -> {
                line = atLine;
                endsAt = now.plus(TOGETHER);
            }
            case PRESENT -> {
                if (!line.equals(atLine)) {
                    throw new Problem(AccompanimentProblem.ACCOMPANIMENT_ELSEWHERE);
                }
            }
            case OVER -> throw new Problem(AccompanimentProblem.ACCOMPANIMENT_OVER);
        }
        channel = offHook;
    }

    /** Whether the officer is there for an attempt: the code was keyed in the same off-hook. */
    public boolean isWith(String attempt, Instant now) {
        return state(now) == AccompanimentState.PRESENT
                && (attempt.equals(channel) || attempt.startsWith(channel + "-"));
    }

    /** The officer ends it; ending it again changes nothing. */
    public void end(Instant now) {
        if (state(now) != AccompanimentState.OVER) {
            endedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public UUID officer() {
        return officer;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<UUID> line() {
        return Optional.ofNullable(line);
    }

    /** When it ended, or ends by itself. */
    public Instant endsAt() {
        return endedAt == null ? endsAt : endedAt;
    }

    public String code(Sealing sealing) {
        return sealing.unseal(sealed, CODE.place(id));
    }
}
