package org.reencuentro.provider.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.provider.ProviderTerms;
import org.reencuentro.provider.SecondFactorWord;

/** An organisation's identity provider. Its issuer never changes: people are known by what that issuer calls them. */
@Entity
@Table(name = "oidc_provider")
public class IdentityProvider {
    /** Where the secret is kept. */
    public static final SealedColumn SECRET = new SealedColumn("oidc_provider", "id", "client_secret");

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    private String name;
    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    private byte[] secret;

    private String domain;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_factor")
    private SecondFactorWord secondFactor;

    private String acr;
    private boolean enabled;

    @Version
    private int version;

    protected IdentityProvider() {}

    /**
     * A provider of an organisation's people.
     *
     * @param organisation empty for staff
     * @param sealedSecret sealed for {@link #SECRET} in this row
     */
    public static IdentityProvider of(
            UUID id, Optional<UUID> organisation, URI issuer, ProviderTerms terms, byte[] sealedSecret) {
        IdentityProvider provider = new IdentityProvider();
        provider.id = id;
        provider.organisation = organisation.orElse(null);
        provider.issuer = issuer.toString();
        provider.agree(terms);
        provider.trust(sealedSecret);
        return provider;
    }

    /** Other terms are agreed. */
    public final void agree(ProviderTerms terms) {
        name = terms.name();
        clientId = terms.clientId();
        domain = terms.domain();
        secondFactor = terms.secondFactor();
        acr = terms.acr().orElse(null);
        enabled = terms.enabled();
    }

    /** Another secret takes the place of the one there was. */
    public final void trust(byte[] sealedSecret) {
        secret = sealedSecret.clone();
    }

    public UUID id() {
        return id;
    }

    /** Whose people it vouches for; empty for staff. */
    public Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    public URI issuer() {
        return URI.create(issuer);
    }

    public byte[] secret() {
        return secret.clone();
    }

    public boolean enabled() {
        return enabled;
    }

    public ProviderTerms terms() {
        return new ProviderTerms(name, clientId, domain, secondFactor, Optional.ofNullable(acr), enabled);
    }
}
