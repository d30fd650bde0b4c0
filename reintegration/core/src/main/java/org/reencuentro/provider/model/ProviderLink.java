package org.reencuentro.provider.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That an account is that of one person at a provider. Made once, never moved. */
@Entity
@Table(name = "oidc_link")
public class ProviderLink {
    @Id
    private UUID id;

    @Column(name = "provider_id")
    private UUID provider;

    @Column(name = "subject_pseudonym")
    private byte[] subject;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected ProviderLink() {}

    public ProviderLink(UUID id, UUID provider, byte[] subjectPseudonym, UUID account, Instant now) {
        this.id = id;
        this.provider = provider;
        this.subject = subjectPseudonym.clone();
        this.account = account;
        this.linkedAt = now;
    }

    public UUID account() {
        return account;
    }
}
