package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.AccountSession;
import org.reencuentro.access.model.PastSignIn;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.access.store.SessionStore;
import org.reencuentro.access.store.SignInStore;
import org.reencuentro.audit.Audit;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Purpose;
import org.reencuentro.policy.Strength;
import org.reencuentro.policy.Subject;

/** Lets people in once they have shown enough, or writes down that they have not. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Admission {
    private Clock clock;
    private AccountStore accounts;
    private SessionStore sessions;
    private SignInStore signIns;
    private Sealing sealing;
    private Guesses.KnownDevices devices;
    private Audit audit;

    protected Admission() {}

    @Inject
    Admission(
            Clock clock,
            AccountStore accounts,
            SessionStore sessions,
            SignInStore signIns,
            Sealing sealing,
            Guesses.KnownDevices devices,
            Audit audit) {
        this.clock = clock;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.sealing = sealing;
        this.devices = devices;
        this.audit = audit;
    }

    /**
     * Begins a session, and forgets the guesses that were counted on the way.
     *
     * @throws Problem {@link AccessProblem#SIGN_IN_WRONG} when the account is closed
     */
    SignedIn admit(UUID id, Means means, Client client, Optional<byte[]> counted) {
        Instant now = clock.instant();
        Account account = accounts.account(id)
                .filter(found -> found.state() == AccountState.ACTIVE)
                .orElseThrow(() -> new Problem(AccessProblem.SIGN_IN_WRONG));
        String token = Token.next();
        sessions.add(AccountSession.begin(
                Ids.next(clock), sealing.pseudonym("session", token), id, means.strength(), client.device(), now));
        counted.ifPresent(signIns::forgetGuesses);
        signIns.forgetHalves(id);
        account.see(now);
        writeDown(account, SignInView.Outcome.DONE, means, client, now);
        return new SignedIn(
                token,
                devices.make(account.email()),
                Accounts.view(account),
                !accounts.untold(id).isEmpty());
    }

    /** Writes down that an account was guessed at in vain. */
    void refuse(UUID id, Means means, Client client) {
        Account account = accounts.account(id).orElseThrow();
        writeDown(account, SignInView.Outcome.REFUSED, means, client, clock.instant());
    }

    private void writeDown(Account account, SignInView.Outcome outcome, Means means, Client client, Instant now) {
        signIns.add(new PastSignIn(Ids.next(clock), account.id(), now, outcome, means, client.device()));
        audit.record(new AuditEntry(
                account.role().name(),
                Optional.of(account.id()),
                account.organisation(),
                "SIGN_IN",
                Kind.ACCOUNT.name(),
                Optional.of(account.id()),
                Purpose.OWN_ACCOUNT.name(),
                outcome == SignInView.Outcome.DONE ? AuditEntry.Outcome.DONE : AuditEntry.Outcome.REFUSED,
                Callers.request()));
    }

    /** A session goes on under a new token, at least as strong as what was shown just now. */
    @Transactional
    String rise(UUID session, Strength shown) {
        String token = Token.next();
        sessions.session(session)
                .orElseThrow(() -> new Problem(AccessProblem.SESSION_UNKNOWN))
                .stepUp(sealing.pseudonym("session", token), shown, clock.instant());
        return token;
    }

    /** Lets a session do nothing but what the screen is handed over for, until it steps up. */
    @Transactional
    void hand(UUID session, UUID about) {
        sessions.session(session)
                .orElseThrow(() -> new Problem(AccessProblem.SESSION_UNKNOWN))
                .hand(about);
    }

    /** Ends the sessions of an account, but for one. */
    @Transactional
    void endSessions(UUID account, Optional<UUID> but) {
        Instant now = clock.instant();
        sessions.of(account).stream()
                .filter(session -> !but.equals(Optional.of(session.id())))
                .forEach(session -> session.end(now));
    }

    /** The view of a session that holds: who acts in it and how well they have shown it. */
    Optional<SessionView> session(String token) {
        Instant now = clock.instant();
        return sessions.byToken(sealing.pseudonym("session", token))
                .filter(session -> session.use(now))
                .flatMap(session -> accounts.account(session.account())
                        .filter(account -> account.state() == AccountState.ACTIVE)
                        .map(account -> view(account, session)));
    }

    /** Whether the session of a token holds, without using it. */
    @Transactional
    boolean sessionHolds(String token) {
        return sessions.byToken(sealing.pseudonym("session", token))
                .filter(session -> session.holds(clock.instant()))
                .flatMap(session -> accounts.account(session.account()))
                .filter(account -> account.state() == AccountState.ACTIVE)
                .isPresent();
    }

    private SessionView view(Account account, AccountSession session) {
        boolean waived = account.demonstration() && session.strength() == Strength.PASSWORD;
        Subject shown = Subject.account(
                account.role(),
                account.id(),
                account.organisation(),
                accounts.halls(account.id()),
                session.strength(),
                session.steppedUpAt(),
                account.mayExport());
        Subject enough = waived ? shown.with(shown.needed()) : shown;
        return new SessionView(
                session.id(),
                Accounts.view(account),
                session.handedFor().isPresent() ? enough.within(HandedScreens.OPEN) : enough,
                waived,
                session.beganAt().plus(AccountSession.LONGEST),
                session.handedFor());
    }

    void endSession(String token) {
        sessions.byToken(sealing.pseudonym("session", token)).ifPresent(session -> session.end(clock.instant()));
    }
}
