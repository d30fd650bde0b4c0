package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.reencuentro.access.model.AccountSession;
import org.reencuentro.access.model.HalfSignIn;
import org.reencuentro.access.model.PasskeyChallenge;
import org.reencuentro.access.model.PastSignIn;
import org.reencuentro.access.store.FactorStore;
import org.reencuentro.access.store.SessionStore;
import org.reencuentro.access.store.SignInStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Forgets what signing in leaves behind, once it is of no use any more. */
@ApplicationScoped
@Transactional
public class Housekeeping {
    private Clock clock;
    private SignInStore signIns;
    private SessionStore sessions;
    private FactorStore factors;
    private Guesses guesses;

    protected Housekeeping() {}

    @Inject
    Housekeeping(Clock clock, SignInStore signIns, SessionStore sessions, FactorStore factors, Guesses guesses) {
        this.clock = clock;
        this.signIns = signIns;
        this.sessions = sessions;
        this.factors = factors;
        this.guesses = guesses;
    }

    /** Forgets sign-ins of over 90 days ago, sessions that have run out, and unanswered questions. */
    @May(Operation.RUN)
    public void forgetOld() {
        Instant now = clock.instant();
        signIns.forgetHistoryBefore(now.minus(PastSignIn.KEPT));
        signIns.forgetHalvesBefore(now.minus(HalfSignIn.LIFE));
        factors.forgetChallengesBefore(now.minus(PasskeyChallenge.LIFE));
        sessions.forgetBegunBefore(now.minus(AccountSession.LONGEST));
        guesses.forgetOld();
    }
}
