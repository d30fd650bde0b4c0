package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.AccountPassword;
import org.reencuentro.access.model.News;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Unguarded;

/** Changing one's own password. */
@ApplicationScoped
public class OwnPassword {
    private Guesses guesses;
    private Hashing hashing;
    private Steps steps;

    protected OwnPassword() {}

    @Inject
    OwnPassword(Guesses guesses, Hashing hashing, Steps steps) {
        this.guesses = guesses;
        this.hashing = hashing;
        this.steps = steps;
    }

    /**
     * Changes the password; all other sessions of the account end.
     *
     * @return the session's new token
     * @throws Problem {@link AccessProblem#PASSWORD_OLD_WRONG}, {@link AccessProblem#SIGN_IN_SLOW_DOWN}, or what
     *     {@link PasswordRules} refuse
     */
    @Unguarded("Passwords are hashed before the transaction; the change itself is decided")
    public String change(String old, String chosen, SessionView session, Client client) {
        AccountView account = session.account();
        PasswordRules.require(chosen, account.name(), account.email());
        byte[] counted = guesses.begin(account.email(), client);
        if (!hashing.matches(old, steps.hash(account.id()))) {
            throw new Problem(AccessProblem.PASSWORD_OLD_WRONG);
        }
        guesses.forgive(counted);
        return steps.set(hashing.of(chosen), session.id());
    }

    /** The transactions of {@link OwnPassword}. */
    @ApplicationScoped
    @Transactional
    static class Steps {
        private Clock clock;
        private AccountStore accounts;
        private Admission admission;

        protected Steps() {}

        @Inject
        Steps(Clock clock, AccountStore accounts, Admission admission) {
            this.clock = clock;
            this.accounts = accounts;
            this.admission = admission;
        }

        Optional<String> hash(UUID account) {
            return accounts.password(account).map(AccountPassword::hash);
        }

        @May(Operation.CHANGE_OWN_PASSWORD)
        String set(String hash, UUID session) {
            UUID account = Callers.current().account();
            accounts.password(account)
                    .orElseThrow(() -> new Problem(AccessProblem.PASSWORD_OLD_WRONG))
                    .change(hash, clock.instant());
            accounts.add(new News(Ids.next(clock), account, NewsView.Kind.PASSWORD_CHANGED, clock.instant()));
            admission.endSessions(account, Optional.of(session));
            return admission.rise(session, Strength.PASSWORD);
        }
    }
}
