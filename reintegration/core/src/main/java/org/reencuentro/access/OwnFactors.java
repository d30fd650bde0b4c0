package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.reencuentro.access.model.News;
import org.reencuentro.access.model.Passkey;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.access.store.FactorStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;

/** Setting up, replacing and removing one's own second factors. */
@ApplicationScoped
@Transactional
public class OwnFactors {
    private static final Duration SET_UP = Duration.ofMinutes(15);

    private Clock clock;
    private AccountStore accounts;
    private FactorStore store;
    private SecondFactors factors;
    private Guesses guesses;
    private Admission admission;
    private Sealing sealing;

    protected OwnFactors() {}

    @Inject
    OwnFactors(
            Clock clock,
            AccountStore accounts,
            FactorStore store,
            SecondFactors factors,
            Guesses guesses,
            Admission admission,
            Sealing sealing) {
        this.clock = clock;
        this.accounts = accounts;
        this.store = store;
        this.factors = factors;
        this.guesses = guesses;
        this.admission = admission;
        this.sealing = sealing;
    }

    /** A new secret for an authenticator app; nothing counts until {@link #confirmAuthenticator}. */
    @May(Operation.CHANGE_OWN_FACTORS)
    public AuthenticatorSetUp beginAuthenticator() {
        UUID account = Callers.current().account();
        String secret = Totp.newSecret();
        byte[] sealed = sealing.sealPassing(clock.instant().getEpochSecond() + ":" + secret, place(account));
        return setUp(account, secret, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    private AuthenticatorSetUp setUp(UUID account, String secret, String sealed) {
        String spoken = Totp.spoken(secret);
        String address = accounts.account(account).orElseThrow().email();
        String uri = "otpauth://totp/Reencuentro:" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "?secret="
                + spoken + "&issuer=Reencuentro&algorithm=SHA1&digits=6&period=30";
        return new AuthenticatorSetUp(spoken.replaceAll("(.{4})(?!$)", "$1 "), uri, sealed);
    }

    /** The same set-up once more, after a mistyped code. */
    @May(Operation.CHANGE_OWN_FACTORS)
    public AuthenticatorSetUp repeatAuthenticator(String sealed) {
        UUID account = Callers.current().account();
        return setUp(account, secret(account, sealed), sealed);
    }

    /**
     * Lets the authenticator count that shows this code, in the place of one there was.
     *
     * @param sealed what {@link #beginAuthenticator} gave, at most 15 minutes ago
     * @throws Problem {@link AccessProblem#CODE_WRONG}, {@link AccessProblem#SET_UP_TOO_SLOW},
     *     {@link AccessProblem#SIGN_IN_SLOW_DOWN}
     */
    @May(Operation.CHANGE_OWN_FACTORS)
    public FactorSet confirmAuthenticator(String sealed, String code, SessionView session, Client client) {
        UUID account = Callers.current().account();
        String secret = secret(account, sealed);
        byte[] counted = guesses.begin(session.account().email(), client);
        OptionalLong step = Totp.step(secret, code.replaceAll("\\s", ""), clock.instant());
        if (step.isEmpty()) {
            throw new Problem(AccessProblem.CODE_WRONG);
        }
        guesses.forgive(counted);
        boolean first = !factors.any(account);
        factors.setAuthenticator(account, secret, step.getAsLong());
        tell(account, NewsView.Kind.AUTHENTICATOR_ADDED, first);
        return set(account, session, Strength.SECOND_FACTOR, first);
    }

    /** A factor of that strength was set up: other sessions, which did not show it, end. */
    FactorSet set(UUID account, SessionView session, Strength strength, boolean first) {
        admission.endSessions(account, Optional.of(session.id()));
        List<String> codes = first ? factors.newRecoveryCodes(account) : List.of();
        return new FactorSet(admission.rise(session.id(), strength), codes);
    }

    /** Tells the person next time, unless it is the first factor, which they know of. */
    void tell(UUID account, NewsView.Kind kind, boolean first) {
        if (!first) {
            accounts.add(new News(Ids.next(clock), account, kind, clock.instant()));
        }
    }

    /**
     * Lets the authenticator count no more.
     *
     * @throws Problem {@link AccessProblem#LAST_FACTOR}
     */
    @May(Operation.CHANGE_OWN_FACTORS)
    public void removeAuthenticator() {
        UUID account = Callers.current().account();
        if (!factors.hasPasskey(account)) {
            throw new Problem(AccessProblem.LAST_FACTOR);
        }
        store.authenticator(account).ifPresent(store::remove);
        tell(account, NewsView.Kind.AUTHENTICATOR_REMOVED, false);
    }

    /**
     * Lets a passkey count no more; one that is not one's own is none.
     *
     * @throws Problem {@link AccessProblem#LAST_FACTOR}
     */
    @May(Operation.CHANGE_OWN_FACTORS)
    public void removePasskey(UUID id) {
        Subject subject = Callers.current();
        UUID account = subject.account();
        List<Passkey> passkeys = store.passkeys(account);
        Passkey going = passkeys.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(AccessProblem.PASSKEY_UNKNOWN));
        if (passkeys.size() == 1 && (subject.role().protection() || !factors.hasAuthenticator(account))) {
            throw new Problem(AccessProblem.LAST_FACTOR);
        }
        store.remove(going);
        tell(account, NewsView.Kind.PASSKEY_REMOVED, false);
    }

    /** Ten new recovery codes, to be shown once; those there were are worth nothing any more. */
    @May(Operation.CHANGE_OWN_FACTORS)
    public List<String> renewRecoveryCodes() {
        return factors.newRecoveryCodes(Callers.current().account());
    }

    private String secret(UUID account, String sealed) {
        String text;
        try {
            text = sealing.unseal(Base64.getUrlDecoder().decode(sealed), place(account));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            throw new Problem(AccessProblem.SET_UP_TOO_SLOW);
        }
        Instant began = Instant.ofEpochSecond(Long.parseLong(text.substring(0, text.indexOf(':'))));
        if (clock.instant().isAfter(began.plus(SET_UP))) {
            throw new Problem(AccessProblem.SET_UP_TOO_SLOW);
        }
        return text.substring(text.indexOf(':') + 1);
    }

    private static String place(UUID account) {
        return "authenticator.set-up:" + account;
    }
}
