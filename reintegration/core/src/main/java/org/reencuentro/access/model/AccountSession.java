package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A browser that is signed in: 15 minutes without use or 8 hours in all, whichever comes first. */
@Entity
@Table(name = "account_session")
public class AccountSession {
    private static final Duration IDLE = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(8);

    @Id
    @Column(name = "token_pseudonym")
    private byte[] token;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccountSession() {}

    public static AccountSession begin(byte[] tokenPseudonym, UUID account, Instant now) {
        AccountSession session = new AccountSession();
        session.token = tokenPseudonym.clone();
        session.account = account;
        session.beganAt = now;
        session.seenAt = now;
        return session;
    }

    /** Whether it still holds; using it keeps it alive, noted at most every half minute. */
    public boolean use(Instant now) {
        boolean holds = endedAt == null && now.isBefore(seenAt.plus(IDLE)) && now.isBefore(beganAt.plus(LONGEST));
        if (holds && now.isAfter(seenAt.plusSeconds(30))) {
            seenAt = now;
        }
        return holds;
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public UUID account() {
        return account;
    }
}
