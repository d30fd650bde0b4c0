package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.policy.Strength;

/** A browser that is signed in: 15 minutes without use or 8 hours in all, whichever comes first. */
@Entity
@Table(name = "account_session")
public class AccountSession {
    /** How long it holds without use. */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** How long it holds in all. */
    public static final Duration LONGEST = Duration.ofHours(8);

    @Id
    private UUID id;

    @Column(name = "token_pseudonym")
    private byte[] token;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    @Column(name = "stepped_up_at")
    private Instant steppedUpAt;

    private String device;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "handed_for")
    private UUID handedFor;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccountSession() {}

    /**
     * A session that begins with somebody showing who they are.
     *
     * @param device the browser in words, as the person is shown it
     */
    public static AccountSession begin(
            UUID id, byte[] tokenPseudonym, UUID account, Strength strength, String device, Instant now) {
        AccountSession session = new AccountSession();
        session.id = id;
        session.token = tokenPseudonym.clone();
        session.account = account;
        session.strength = strength;
        session.steppedUpAt = now;
        session.device = device;
        session.beganAt = now;
        session.seenAt = now;
        return session;
    }

    /** Whether it still holds; using it keeps it alive, noted at most every half minute. */
    public boolean use(Instant now) {
        boolean holds = holds(now);
        if (holds && now.isAfter(seenAt.plusSeconds(30))) {
            seenAt = now;
        }
        return holds;
    }

    /** Whether it still holds. */
    public boolean holds(Instant now) {
        return endedAt == null && now.isBefore(seenAt.plus(IDLE)) && now.isBefore(beganAt.plus(LONGEST));
    }

    /** Somebody has shown again who they are, and goes on under a new token; nothing makes a session weaker. */
    public void stepUp(byte[] newTokenPseudonym, Strength shown, Instant now) {
        token = newTokenPseudonym.clone();
        strength = shown.reaches(strength) ? shown : strength;
        steppedUpAt = now;
        seenAt = now;
        handedFor = null;
    }

    /** The screen is in somebody else's hands until whoever signed in steps up. */
    public void hand(UUID about) {
        handedFor = about;
    }

    /** What the screen was handed over for; empty while staff have it. */
    public Optional<UUID> handedFor() {
        return Optional.ofNullable(handedFor);
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID account() {
        return account;
    }

    public Strength strength() {
        return strength;
    }

    public Optional<Instant> steppedUpAt() {
        return Optional.ofNullable(steppedUpAt);
    }

    public String device() {
        return device;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
