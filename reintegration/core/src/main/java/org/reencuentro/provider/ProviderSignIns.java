package org.reencuentro.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.Client;
import org.reencuentro.access.Origins;
import org.reencuentro.access.Vouching;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.Unguarded;
import org.reencuentro.provider.model.IdentityProvider;
import org.reencuentro.provider.model.OpenDeparture;
import org.reencuentro.provider.model.ProviderLink;
import org.reencuentro.provider.store.ProviderStore;

/**
 * Signing in with the account that somebody has at their organisation. An account here is linked once with one person
 * there, and only by a link that was handed over for it; an address never links anything.
 */
@ApplicationScoped
@Unguarded("Nobody is known before it")
public class ProviderSignIns {
    private Origins origins;
    private RelyingParty party;
    private Vouching vouching;
    private Sealing sealing;
    private Steps steps;

    protected ProviderSignIns() {}

    @Inject
    ProviderSignIns(Origins origins, RelyingParty party, Vouching vouching, Sealing sealing, Steps steps) {
        this.origins = origins;
        this.party = party;
        this.vouching = vouching;
        this.sealing = sealing;
        this.steps = steps;
    }

    private URI back() {
        return origins.own().resolve("/sign-in/provider");
    }

    /**
     * Begins with an address: its domain says which provider. Whether the address has an account is not looked at.
     *
     * @param wanted the page to see afterwards
     * @return empty when no provider has that domain
     * @throws Problem {@link ProviderProblem#PROVIDER_AWAY}
     */
    public Optional<Departure> begin(String email, String wanted) {
        String domain = email.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*@", "");
        return steps.ofDomain(domain).map(provider -> depart(provider, Optional.empty(), wanted));
    }

    /**
     * Begins with a link that was handed over. Its account is from then on that of whom the provider vouches for.
     *
     * @return empty when the link opens nothing, or its account's organisation has no provider
     * @throws Problem {@link ProviderProblem#PROVIDER_AWAY}
     */
    public Optional<Departure> beginInvited(String link) {
        return steps.ofInvitation(link).map(provider -> depart(provider, vouching.linkPseudonym(link), "/"));
    }

    /** The name of the provider with which an invited person can come in; empty when there is none. */
    public Optional<String> offered(String link) {
        return steps.ofInvitation(link).map(provider -> provider.terms().name());
    }

    private Departure depart(Agreement provider, Optional<byte[]> invitation, String wanted) {
        String token = vouching.nextToken();
        URI to = party.departure(provider, Secrets.of(token, sealing), back());
        steps.begin(token, provider.id(), invitation, wanted);
        return new Departure(token, provider.terms().name(), to);
    }

    /**
     * Lets in whom the provider vouches for.
     *
     * @param token what {@link Departure#token} gave to this browser; taken once
     * @throws Problem {@link ProviderProblem#VOUCHING_REFUSED} whatever the reason;
     *     {@link ProviderProblem#PROVIDER_AWAY}; {@code SIGN_IN_SLOW_DOWN} with {@code seconds} to wait
     */
    public Arrival arrive(String token, Reply reply, Client client) {
        Steps.Taken taken = steps.take(token).orElseThrow(ProviderSignIns::refused);
        Agreement provider = taken.provider();
        Vouched vouched = party.arrival(provider, Secrets.of(token, sealing), back(), reply);
        byte[] counted = vouching.count(provider.id() + " " + vouched.subject());
        UUID account = steps.settle(provider, vouched, taken.invitation()).orElseThrow(ProviderSignIns::refused);
        return vouching.admit(account, vouched.secondFactor(), client, counted)
                .map(step -> new Arrival(step, provider.id(), taken.wanted()))
                .orElseThrow(ProviderSignIns::refused);
    }

    private static Problem refused() {
        return new Problem(ProviderProblem.VOUCHING_REFUSED);
    }

    /** Where to sign out of the organisation too; empty when its provider offers no such page or does not answer. */
    public Optional<Farewell> farewell(UUID provider) {
        try {
            return steps.provider(provider)
                    .flatMap(found -> party.farewell(found, origins.own().resolve("/sign-in"))
                            .map(to -> new Farewell(found.terms().name(), to)));
        } catch (Problem away) {
            return Optional.empty();
        }
    }

    /** The short transactions of {@link ProviderSignIns}. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class Steps {
        private Clock clock;
        private ProviderStore store;
        private Vouching vouching;
        private Sealing sealing;

        /** A departure that has come to its end. */
        record Taken(Agreement provider, Optional<byte[]> invitation, String wanted) {}

        protected Steps() {}

        @Inject
        Steps(Clock clock, ProviderStore store, Vouching vouching, Sealing sealing) {
            this.clock = clock;
            this.store = store;
            this.vouching = vouching;
            this.sealing = sealing;
        }

        Optional<Agreement> ofDomain(String domain) {
            return usable(store.ofDomain(domain));
        }

        Optional<Agreement> provider(UUID id) {
            return usable(store.provider(id));
        }

        Optional<Agreement> ofInvitation(String link) {
            return usable(vouching.invited(link)
                    .flatMap(account -> store.all().stream()
                            .filter(IdentityProvider::enabled)
                            .filter(provider -> vouching.belongs(account, provider.organisation()))
                            .filter(provider -> !store.isLinked(provider.id(), account))
                            .findFirst()));
        }

        private Optional<Agreement> usable(Optional<IdentityProvider> provider) {
            return provider.filter(IdentityProvider::enabled).map(found -> Providers.agreement(found, sealing));
        }

        void begin(String token, UUID provider, Optional<byte[]> invitation, String wanted) {
            store.add(OpenDeparture.begin(pseudonym(token), provider, invitation, wanted, clock.instant()));
        }

        Optional<Taken> take(String token) {
            return store.take(pseudonym(token))
                    .filter(departure -> departure.holds(clock.instant()))
                    .flatMap(departure -> provider(departure.provider())
                            .map(found -> new Taken(found, departure.invitation(), departure.wanted())));
        }

        private byte[] pseudonym(String token) {
            return sealing.pseudonym("oidc-departure", token);
        }

        /** Whose account it is, linking it now where a link was handed over for it; empty when nobody's. */
        Optional<UUID> settle(Agreement provider, Vouched vouched, Optional<byte[]> invitation) {
            byte[] subject = sealing.pseudonym("oidc-subject", provider.id() + " " + vouched.subject());
            return store.link(provider.id(), subject)
                    .map(ProviderLink::account)
                    .filter(account -> vouching.belongs(account, provider.organisation()))
                    .or(() -> invitation.flatMap(link -> join(provider, subject, link)));
        }

        private Optional<UUID> join(Agreement provider, byte[] subject, byte[] link) {
            Optional<UUID> invited = vouching.lockInvited(link)
                    .filter(account -> vouching.belongs(account, provider.organisation()))
                    .filter(account -> !store.isLinked(provider.id(), account))
                    .filter(account -> store.link(provider.id(), subject).isEmpty());
            invited.ifPresent(account -> {
                store.add(new ProviderLink(Ids.next(clock), provider.id(), subject, account, clock.instant()));
                vouching.join(account);
            });
            return invited;
        }
    }
}
