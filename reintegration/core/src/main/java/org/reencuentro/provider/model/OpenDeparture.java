package org.reencuentro.provider.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody has gone to a provider and is not back yet. */
@Entity
@Table(name = "oidc_departure")
public class OpenDeparture {
    /** How long they may stay away. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    @Column(name = "token_pseudonym")
    private byte[] token;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "invitation_pseudonym")
    private byte[] invitation;

    private String wanted;

    @Column(name = "begun_at")
    private Instant begunAt;

    protected OpenDeparture() {}

    /**
     * A departure that begins now.
     *
     * @param invitation the pseudonym of the link with which they come in; empty when they have come before
     */
    public static OpenDeparture begin(
            byte[] tokenPseudonym, UUID provider, Optional<byte[]> invitation, String wanted, Instant now) {
        OpenDeparture departure = new OpenDeparture();
        departure.token = tokenPseudonym.clone();
        departure.provider = provider;
        departure.invitation = invitation.map(byte[]::clone).orElse(null);
        departure.wanted = wanted;
        departure.begunAt = now;
        return departure;
    }

    public boolean holds(Instant now) {
        return now.isBefore(begunAt.plus(LIFE));
    }

    public UUID provider() {
        return provider;
    }

    public Optional<byte[]> invitation() {
        return Optional.ofNullable(invitation).map(byte[]::clone);
    }

    public String wanted() {
        return wanted;
    }
}
