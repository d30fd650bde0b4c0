package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.AccountPassword;
import org.reencuentro.access.model.AccountSession;
import org.reencuentro.access.model.Authenticator;
import org.reencuentro.access.model.News;
import org.reencuentro.access.model.Passkey;
import org.reencuentro.access.model.PastSignIn;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.access.store.FactorStore;
import org.reencuentro.access.store.SessionStore;
import org.reencuentro.access.store.SignInStore;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** What somebody sees of their own account, and the ending of their own sessions. */
@ApplicationScoped
@Transactional
public class OwnAccount {
    private static final int MOST = 50;

    private Clock clock;
    private AccountStore accounts;
    private FactorStore factors;
    private SessionStore sessions;
    private SignInStore signIns;
    private Admission admission;

    protected OwnAccount() {}

    @Inject
    OwnAccount(
            Clock clock,
            AccountStore accounts,
            FactorStore factors,
            SessionStore sessions,
            SignInStore signIns,
            Admission admission) {
        this.clock = clock;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.signIns = signIns;
        this.admission = admission;
    }

    /** Everything about one's own account. */
    @May(Operation.READ_OWN_ACCOUNT)
    public OwnAccountView view(SessionView session) {
        UUID account = Callers.current().account();
        Instant now = clock.instant();
        return new OwnAccountView(
                accounts.password(account).map(AccountPassword::setAt),
                factors.authenticator(account).map(Authenticator::confirmedAt),
                factors.passkeys(account).stream().map(Passkey::view).toList(),
                factors.recoveryCodesLeft(account),
                session.waived(),
                sessions.of(account).stream()
                        .filter(each -> each.holds(now))
                        .map(each -> new OwnAccountView.OwnSession(
                                each.id(),
                                each.device(),
                                each.beganAt(),
                                each.seenAt(),
                                each.id().equals(session.id())))
                        .toList(),
                signIns.history(account, MOST).stream().map(PastSignIn::view).toList());
    }

    /**
     * Ends one of one's own sessions; one that is somebody else's is none.
     *
     * @throws Problem {@link AccessProblem#SESSION_UNKNOWN}
     */
    @May(Operation.END_OWN_SESSIONS)
    public void endSession(UUID id) {
        UUID account = Callers.current().account();
        AccountSession session = sessions.session(id)
                .filter(found -> found.account().equals(account))
                .orElseThrow(() -> new Problem(AccessProblem.SESSION_UNKNOWN));
        session.end(clock.instant());
    }

    /** Ends all of one's own sessions but the one that asks. */
    @May(Operation.END_OWN_SESSIONS)
    public void endOtherSessions(SessionView session) {
        admission.endSessions(Callers.current().account(), Optional.of(session.id()));
    }

    /** What happened to one's account since one was last told, oldest first. */
    @May(Operation.READ_OWN_ACCOUNT)
    public List<NewsView> news() {
        return accounts.untold(Callers.current().account()).stream()
                .map(News::view)
                .toList();
    }

    /** One has read {@link #news}. */
    @May(Operation.READ_OWN_ACCOUNT)
    public void newsRead() {
        accounts.untold(Callers.current().account()).forEach(news -> news.tell(clock.instant()));
    }
}
