package org.reencuentro.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.provider.model.IdentityProvider;
import org.reencuentro.provider.model.OpenDeparture;
import org.reencuentro.provider.store.ProviderStore;

/** Looking after the identity providers of organisations. */
@ApplicationScoped
public class Providers {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ISSUER = 300;
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");
    private static final Pattern REFUSED = Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069]");

    private Clock clock;
    private ProviderStore store;
    private Sealing sealing;
    private Reach reach;
    private RelyingParty party;
    private Policy policy;

    protected Providers() {}

    @Inject
    Providers(Clock clock, ProviderStore store, Sealing sealing, Reach reach, RelyingParty party, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.sealing = sealing;
        this.reach = reach;
        this.party = party;
        this.policy = policy;
    }

    @Produces
    static SealedColumn secret() {
        return IdentityProvider.SECRET;
    }

    static Agreement agreement(IdentityProvider provider, Sealing sealing) {
        return new Agreement(
                provider.id(),
                provider.organisation(),
                provider.issuer(),
                provider.terms(),
                sealing.unseal(provider.secret(), IdentityProvider.SECRET.place(provider.id())));
    }

    /** All providers by name. */
    @May(Operation.LIST_PROVIDERS)
    @Transactional
    public List<ProviderView> list() {
        return store.all().stream().map(this::view).toList();
    }

    /**
     * One provider.
     *
     * @throws Problem {@link ProviderProblem#PROVIDER_UNKNOWN}
     */
    @May(Operation.LIST_PROVIDERS)
    @Transactional
    public ProviderView provider(UUID id) {
        return view(require(id));
    }

    private ProviderView view(IdentityProvider provider) {
        return new ProviderView(
                provider.id(),
                provider.organisation(),
                provider.issuer(),
                provider.terms(),
                store.linked(provider.id()));
    }

    /**
     * Lets an organisation's people sign in with its provider.
     *
     * @param organisation empty for staff
     * @param issuer the provider's name in its own tokens; nobody asks it before somebody signs in or it is tried
     * @throws Problem {@link ProviderProblem#PROVIDER_MALFORMED}, {@link ProviderProblem#ISSUER_REFUSED},
     *     {@link ProviderProblem#DOMAIN_MALFORMED}, {@link ProviderProblem#DOMAIN_TAKEN}
     */
    @May(Operation.ADD_PROVIDER)
    @Transactional
    public UUID add(Optional<UUID> organisation, String issuer, ProviderTerms terms, String secret) {
        ProviderTerms tidy = tidy(terms, Optional.empty());
        UUID id = Ids.next(clock);
        store.add(IdentityProvider.of(id, organisation, issuer(issuer), tidy, seal(id, secret)));
        policy.note(Operation.ADD_PROVIDER, id);
        return id;
    }

    /**
     * Agrees on other terms.
     *
     * @param secret empty when it stays
     * @throws Problem as {@link #add}, and {@link ProviderProblem#PROVIDER_UNKNOWN}
     */
    @May(Operation.CHANGE_PROVIDER)
    @Transactional
    public void change(UUID id, ProviderTerms terms, Optional<String> secret) {
        IdentityProvider provider = require(id);
        provider.agree(tidy(terms, Optional.of(id)));
        secret.ifPresent(text -> provider.trust(seal(id, text)));
        policy.note(Operation.CHANGE_PROVIDER, id);
    }

    /**
     * Asks a provider who it is.
     *
     * @throws Problem {@link ProviderProblem#PROVIDER_AWAY}, {@link ProviderProblem#PROVIDER_UNKNOWN}
     */
    @May(Operation.LIST_PROVIDERS)
    public void look(UUID id) {
        party.look(agreement(require(id), sealing));
    }

    /** Forgets those who did not come back in time; returns how many. */
    @May(Operation.RUN)
    @Transactional
    public int forgetDepartures() {
        return store.forgetDeparturesBefore(clock.instant().minus(OpenDeparture.LIFE));
    }

    private IdentityProvider require(UUID id) {
        return store.provider(id).orElseThrow(() -> new Problem(ProviderProblem.PROVIDER_UNKNOWN));
    }

    private byte[] seal(UUID id, String secret) {
        return sealing.seal(line(secret, LONGEST), IdentityProvider.SECRET.place(id));
    }

    private URI issuer(String text) {
        try {
            URI issuer = URI.create(line(text, LONGEST_ISSUER));
            if (issuer.getQuery() == null && reach.wellFormed(issuer)) {
                return issuer;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new Problem(ProviderProblem.ISSUER_REFUSED);
        }
        throw new Problem(ProviderProblem.ISSUER_REFUSED);
    }

    private ProviderTerms tidy(ProviderTerms terms, Optional<UUID> own) {
        String domain = terms.domain().strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
        if (domain.length() > 120 || !DOMAIN.matcher(domain).matches()) {
            throw new Problem(ProviderProblem.DOMAIN_MALFORMED);
        }
        Optional<UUID> owner = store.ofDomain(domain).map(IdentityProvider::id);
        if (owner.isPresent() && !owner.equals(own)) {
            throw new Problem(ProviderProblem.DOMAIN_TAKEN);
        }
        return new ProviderTerms(
                line(terms.name(), LONGEST_NAME),
                line(terms.clientId(), LONGEST),
                domain,
                terms.secondFactor(),
                terms.acr().filter(text -> !text.isBlank()).map(text -> line(text, LONGEST)),
                terms.enabled());
    }

    private static String line(String text, int longest) {
        String line = text.strip();
        if (line.isEmpty() || line.length() > longest || REFUSED.matcher(line).find()) {
            throw new Problem(ProviderProblem.PROVIDER_MALFORMED);
        }
        return line;
    }
}
