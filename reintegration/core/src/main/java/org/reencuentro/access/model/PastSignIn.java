package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.access.Means;
import org.reencuentro.access.SignInView;

/** That somebody signed in, or failed to; kept for its person to look at. */
@Entity
@Table(name = "sign_in")
public class PastSignIn {
    /** How long it is kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "happened_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private SignInView.Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Means means;

    private String device;

    protected PastSignIn() {}

    public PastSignIn(UUID id, UUID account, Instant at, SignInView.Outcome outcome, Means means, String device) {
        this.id = id;
        this.account = account;
        this.at = at;
        this.outcome = outcome;
        this.means = means;
        this.device = device;
    }

    public SignInView view() {
        return new SignInView(at, outcome, means, device);
    }
}
