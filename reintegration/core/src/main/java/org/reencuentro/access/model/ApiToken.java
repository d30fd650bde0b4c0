package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.ApiTokenView;
import org.reencuentro.policy.Operation;

/** With this a partner's own program acts for the organisation, within its scopes and until its day. */
@Entity
@Table(name = "api_token")
public class ApiToken {
    /** The longest one may hold. */
    public static final Duration LONGEST = Duration.ofDays(365);

    @Id
    private UUID id;

    @Column(name = "token_pseudonym")
    private byte[] token;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String name;
    private String scopes;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    /** A token that holds from now until a day. */
    public static ApiToken make(
            UUID id,
            byte[] tokenPseudonym,
            UUID organisation,
            String name,
            Set<Operation> scopes,
            UUID madeBy,
            Instant now,
            Instant expiresAt) {
        ApiToken made = new ApiToken();
        made.id = id;
        made.token = tokenPseudonym.clone();
        made.organisation = organisation;
        made.name = name;
        made.scopes = scopes.stream().map(Operation::name).sorted().collect(Collectors.joining(","));
        made.madeBy = madeBy;
        made.madeAt = now;
        made.expiresAt = expiresAt;
        return made;
    }

    /** Whether it still holds; its use is noted at most once a minute. */
    public boolean use(Instant now) {
        boolean holds = revokedAt == null && now.isBefore(expiresAt);
        if (holds && (usedAt == null || now.isAfter(usedAt.plusSeconds(60)))) {
            usedAt = now;
        }
        return holds;
    }

    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public Set<Operation> scopes() {
        return Arrays.stream(scopes.split(","))
                .map(Operation::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
    }

    public ApiTokenView view() {
        return new ApiTokenView(
                id,
                organisation,
                name,
                scopes(),
                madeBy,
                madeAt,
                expiresAt,
                Optional.ofNullable(usedAt),
                Optional.ofNullable(revokedAt));
    }
}
