package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.AccountHall;
import org.reencuentro.access.model.AccountSession;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.SecretHash;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;

/** Signing in and out, and who a session belongs to. */
@ApplicationScoped
public class Access {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Steps steps;

    protected Access() {}

    @Inject
    Access(Steps steps) {
        this.steps = steps;
    }

    /**
     * Signs somebody in. The attempt is counted in a transaction of its own before the password is hashed.
     *
     * @throws Problem {@link AccessProblem#SIGN_IN_WRONG}, the same and after the same time for an unknown account;
     *     {@link AccessProblem#SIGN_IN_SLOW_DOWN} with {@code seconds} to wait
     */
    public SignedIn signIn(String email, String password) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        Optional<Account> account = steps.beginAttempt(address);
        boolean right = account.map(
                        found -> SecretHash.matches(password, found.secret()) && found.state() == AccountState.ACTIVE)
                .orElseGet(() -> SecretHash.matchesNobody(password));
        if (!right) {
            throw new Problem(AccessProblem.SIGN_IN_WRONG);
        }
        byte[] token = new byte[32];
        RANDOM.nextBytes(token);
        String hex = HexFormat.of().formatHex(token);
        return new SignedIn(hex, steps.beginSession(address, hex));
    }

    /** Who the session of a token belongs to; empty when it is none, has ended, or the account is disabled. */
    public Optional<SessionView> session(String token) {
        return token.length() == 64 ? steps.session(token) : Optional.empty();
    }

    /** Ends a session; ending one that is none changes nothing. */
    public void signOut(String token) {
        steps.endSession(token);
    }

    /**
     * Opens the account of an invented person, whose second factor is waived, unless the address has one; returns
     * whether it did.
     */
    public boolean openDemonstration(
            String email, String name, Role role, Optional<UUID> organisation, Set<UUID> halls, String password) {
        Account account = Account.ofDemonstration(
                steps.newId(), email.strip().toLowerCase(Locale.ROOT), name, role, organisation.orElse(null), password);
        return steps.open(account, halls);
    }

    /** The transactions of {@link Access}, each of its own. */
    @ApplicationScoped
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    static class Steps {
        private Clock clock;
        private AccountStore store;
        private Sealing sealing;

        protected Steps() {}

        @Inject
        Steps(Clock clock, AccountStore store, Sealing sealing) {
            this.clock = clock;
            this.store = store;
            this.sealing = sealing;
        }

        Optional<Account> beginAttempt(String email) {
            Optional<Account> account = store.lockByEmail(email);
            account.filter(found -> !found.beginAttempt(clock.instant())).ifPresent(found -> {
                long seconds =
                        Duration.between(clock.instant(), found.nextAttemptAt()).toSeconds() + 1;
                throw new Problem(AccessProblem.SIGN_IN_SLOW_DOWN, Map.of("seconds", seconds));
            });
            return account;
        }

        AccountView beginSession(String email, String token) {
            Account account = store.lockByEmail(email).orElseThrow(() -> new Problem(AccessProblem.SIGN_IN_WRONG));
            account.succeed();
            store.add(AccountSession.begin(
                    Ids.next(clock), pseudonym(token), account.id(), Strength.PASSWORD, "", clock.instant()));
            return view(account);
        }

        Optional<SessionView> session(String token) {
            Instant now = clock.instant();
            return store.session(pseudonym(token))
                    .filter(session -> session.use(now))
                    .flatMap(session -> store.account(session.account())
                            .filter(account -> account.state() == AccountState.ACTIVE)
                            .map(account -> view(account, session)));
        }

        private SessionView view(Account account, AccountSession session) {
            boolean waived = account.demonstration() && session.strength() == Strength.PASSWORD;
            Subject shown = new Subject(
                    account.role(),
                    Optional.of(account.id()),
                    Optional.ofNullable(account.organisation()),
                    store.halls(account.id()),
                    session.strength(),
                    session.steppedUpAt(),
                    account.mayExport());
            return new SessionView(
                    session.id(),
                    view(account),
                    waived ? shown.with(shown.needed()) : shown,
                    waived,
                    session.beganAt().plus(AccountSession.LONGEST));
        }

        void endSession(String token) {
            store.session(pseudonym(token)).ifPresent(session -> session.end(clock.instant()));
        }

        UUID newId() {
            return Ids.next(clock);
        }

        boolean open(Account account, Set<UUID> halls) {
            if (store.byEmail(account.email()).isPresent()) {
                return false;
            }
            store.add(account);
            halls.forEach(hall -> store.add(new AccountHall(account.id(), hall)));
            return true;
        }

        private byte[] pseudonym(String token) {
            return sealing.pseudonym("session", token);
        }

        private static AccountView view(Account account) {
            return new AccountView(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.role(),
                    Optional.ofNullable(account.organisation()),
                    account.language());
        }
    }
}
