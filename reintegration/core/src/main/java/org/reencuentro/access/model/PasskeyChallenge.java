package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A random text that a passkey is asked to sign, once and soon. */
@Entity
@Table(name = "passkey_challenge")
public class PasskeyChallenge {
    /** How long it may be answered. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    /** What the signature is for; one for another purpose is refused. */
    public enum Purpose {
        REGISTRATION,
        SIGN_IN,
        STEP_UP
    }

    @Id
    @Column(name = "challenge_pseudonym")
    private byte[] challenge;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "made_at")
    private Instant madeAt;

    protected PasskeyChallenge() {}

    /**
     * A challenge.
     *
     * @param session the session it belongs to; null when nobody is signed in
     */
    public PasskeyChallenge(byte[] challengePseudonym, Purpose purpose, UUID session, Instant now) {
        this.challenge = challengePseudonym.clone();
        this.purpose = purpose;
        this.session = session;
        this.madeAt = now;
    }

    /** Whether it may be answered for that purpose in that session, which is null when nobody is signed in. */
    public boolean stands(Purpose wanted, UUID inSession, Instant now) {
        return purpose == wanted && Objects.equals(session, inSession) && now.isBefore(madeAt.plus(LIFE));
    }
}
