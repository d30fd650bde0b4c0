package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.AccountPassword;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Unguarded;

/** Showing again who one is, before something sensitive. With a passkey: {@link Passkeys#stepUp}. */
@ApplicationScoped
public class StepUps {
    private Guesses guesses;
    private Hashing hashing;
    private SecondFactors factors;
    private Steps steps;

    protected StepUps() {}

    @Inject
    StepUps(Guesses guesses, Hashing hashing, SecondFactors factors, Steps steps) {
        this.guesses = guesses;
        this.hashing = hashing;
        this.factors = factors;
        this.steps = steps;
    }

    /**
     * What can be shown.
     *
     * @param password whether there is one
     * @param code whether a code is asked for with it
     */
    public record Ways(boolean password, boolean code, boolean passkey) {}

    /** What whoever is signed in can show. */
    @May(Operation.STEP_UP)
    @Transactional
    public Ways ways(SessionView session) {
        UUID account = session.account().id();
        return new Ways(steps.hash(account).isPresent(), factors.any(account), factors.hasPasskey(account));
    }

    /**
     * Takes the password, and a code where any second factor is set up.
     *
     * @param code six digits or a recovery code; empty where none is set up
     * @return the session's new token
     * @throws Problem {@link AccessProblem#SIGN_IN_WRONG}, {@link AccessProblem#CODE_WRONG},
     *     {@link AccessProblem#SIGN_IN_SLOW_DOWN}
     */
    @Unguarded("The password is hashed before the transaction; the rise itself is decided")
    public String withPassword(String password, String code, SessionView session, Client client) {
        UUID account = session.account().id();
        byte[] counted = guesses.begin(session.account().email(), client);
        if (!hashing.matches(password, steps.hash(account))) {
            throw new Problem(AccessProblem.SIGN_IN_WRONG);
        }
        Strength shown = Means.PASSWORD.strength();
        if (factors.any(account)) {
            if (!factors.take(account, code)) {
                throw new Problem(AccessProblem.CODE_WRONG);
            }
            shown = SecondFactors.means(code).strength();
        }
        guesses.forgive(counted);
        return steps.rise(session.id(), shown);
    }

    /** The transactions of {@link StepUps}. */
    @ApplicationScoped
    @Transactional
    static class Steps {
        private AccountStore accounts;
        private Admission admission;

        protected Steps() {}

        @Inject
        Steps(AccountStore accounts, Admission admission) {
            this.accounts = accounts;
            this.admission = admission;
        }

        Optional<String> hash(UUID account) {
            return accounts.password(account).map(AccountPassword::hash);
        }

        @May(Operation.STEP_UP)
        String rise(UUID session, Strength shown) {
            return admission.rise(session, shown);
        }
    }
}
