package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.AccountPassword;
import org.reencuentro.access.model.HalfSignIn;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.access.store.SignInStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.policy.Unguarded;

/** Signing in with a password and then, where one is set up, a second factor. */
@ApplicationScoped
@Unguarded("Nobody is known before it")
public class SignIns {
    private Guesses guesses;
    private Hashing hashing;
    private Admission admission;
    private SecondFactors factors;
    private Steps steps;

    protected SignIns() {}

    @Inject
    SignIns(Guesses guesses, Hashing hashing, Admission admission, SecondFactors factors, Steps steps) {
        this.guesses = guesses;
        this.hashing = hashing;
        this.admission = admission;
        this.factors = factors;
        this.steps = steps;
    }

    /** An address as accounts are known by it. */
    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Shows a password. Without a second factor set up it lets in with it alone, which opens nothing but the setting up.
     *
     * @throws Problem {@link AccessProblem#SIGN_IN_WRONG}, the same and after the same time for an unknown address;
     *     {@link AccessProblem#SIGN_IN_SLOW_DOWN} with {@code seconds} to wait, for unknown addresses too;
     *     {@link AccessProblem#SIGN_IN_CROWDED}
     */
    public SignInStep withPassword(String email, String password, Client client) {
        String address = address(email);
        byte[] counted = guesses.begin(address, client);
        Optional<Steps.Known> known = steps.known(address);
        boolean right = hashing.matches(password, known.flatMap(Steps.Known::hash));
        if (!right || !known.get().open()) {
            known.ifPresentOrElse(
                    found -> admission.refuse(found.account(), Means.PASSWORD, client),
                    () -> guesses.refuseNobody(counted));
            throw new Problem(AccessProblem.SIGN_IN_WRONG);
        }
        UUID account = known.get().account();
        known.flatMap(Steps.Known::hash)
                .filter(SecretHash::outdated)
                .ifPresent(old -> steps.rehash(account, old, hashing.of(password)));
        return factors.any(account)
                ? new HalfSignedIn(steps.half(account))
                : admission.admit(account, Means.PASSWORD, client, Optional.of(counted));
    }

    /**
     * Shows the second factor after the password: six digits of the authenticator, or a recovery code.
     *
     * @param half what {@link #withPassword} gave
     * @throws Problem {@link AccessProblem#CODE_WRONG}, {@link AccessProblem#SIGN_IN_SLOW_DOWN},
     *     {@link AccessProblem#SIGN_IN_TOO_SLOW}
     */
    public SignedIn withCode(String half, String code, Client client) {
        Account account = steps.halfway(half).orElseThrow(() -> new Problem(AccessProblem.SIGN_IN_TOO_SLOW));
        byte[] counted = guesses.begin(account.email(), client);
        Means means = SecondFactors.means(code);
        if (!factors.take(account.id(), code)) {
            admission.refuse(account.id(), means, client);
            throw new Problem(AccessProblem.CODE_WRONG);
        }
        return admission.admit(account.id(), means, client, Optional.of(counted));
    }

    /** Whether the first half of a sign-in still holds. */
    public boolean halfway(String half) {
        return steps.halfway(half).isPresent();
    }

    /** The short transactions of {@link SignIns}. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class Steps {
        private Clock clock;
        private AccountStore accounts;
        private SignInStore signIns;
        private Sealing sealing;

        /** What is known of an address that has an account. */
        record Known(UUID account, boolean open, Optional<String> hash) {}

        protected Steps() {}

        @Inject
        Steps(Clock clock, AccountStore accounts, SignInStore signIns, Sealing sealing) {
            this.clock = clock;
            this.accounts = accounts;
            this.signIns = signIns;
            this.sealing = sealing;
        }

        Optional<Known> known(String address) {
            return accounts.byEmail(address)
                    .map(account -> new Known(
                            account.id(),
                            account.state() == AccountState.ACTIVE,
                            accounts.password(account.id()).map(AccountPassword::hash)));
        }

        boolean open(UUID account) {
            return accounts.account(account)
                    .filter(found -> found.state() == AccountState.ACTIVE)
                    .isPresent();
        }

        void rehash(UUID account, String from, String to) {
            accounts.password(account).ifPresent(password -> password.rehash(from, to));
        }

        String half(UUID account) {
            String token = Token.next();
            signIns.add(new HalfSignIn(sealing.pseudonym("half-sign-in", token), account, clock.instant()));
            return token;
        }

        Optional<Account> halfway(String half) {
            return Optional.of(half)
                    .filter(Token::shaped)
                    .flatMap(token -> signIns.half(sealing.pseudonym("half-sign-in", token)))
                    .filter(found -> found.holds(clock.instant()))
                    .flatMap(found -> accounts.account(found.account()));
        }
    }
}
