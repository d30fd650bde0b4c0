package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.Invitation;
import org.reencuentro.access.model.News;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.audit.Audit;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Purpose;
import org.reencuentro.policy.Unguarded;

/** Letting in people for whom somebody else vouches. Who may vouch for whom is decided where it is called. */
@ApplicationScoped
@Unguarded("Nobody is known before it")
public class Vouching {
    private static final Client NO_BROWSER = new Client("", Optional.empty());

    private Clock clock;
    private AccountStore accounts;
    private Links links;
    private SecondFactors factors;
    private SignIns.Steps halves;
    private Guesses guesses;
    private Admission admission;
    private Audit audit;

    protected Vouching() {}

    @Inject
    Vouching(
            Clock clock,
            AccountStore accounts,
            Links links,
            SecondFactors factors,
            SignIns.Steps halves,
            Guesses guesses,
            Admission admission,
            Audit audit) {
        this.clock = clock;
        this.accounts = accounts;
        this.links = links;
        this.factors = factors;
        this.halves = halves;
        this.guesses = guesses;
        this.admission = admission;
        this.audit = audit;
    }

    /** 64 random hexadecimal digits, known to nobody yet. */
    public String nextToken() {
        return Token.next();
    }

    /** By which pseudonym a link is kept, unless nobody is awaited by it. */
    @Transactional
    public Optional<byte[]> linkPseudonym(String link) {
        return invited(link).map(any -> links.pseudonym(link));
    }

    /**
     * Who is awaited by a link that was handed over: somebody invited, or somebody whose second factor was taken away.
     * Whoever has such a link could choose a password with it and be let in; with any other they could not.
     *
     * @return empty when the link opens nothing, or is for something else
     */
    @Transactional
    public Optional<UUID> invited(String link) {
        return links.look(link).flatMap(this::awaited);
    }

    /** Who is awaited by the link of a pseudonym; the link is locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<UUID> lockInvited(byte[] linkPseudonym) {
        return links.lock(linkPseudonym).flatMap(this::awaited);
    }

    private Optional<UUID> awaited(Invitation link) {
        return link.account()
                .flatMap(accounts::account)
                .filter(account -> account.state() == AccountState.INVITED
                        || account.state() == AccountState.ACTIVE && !factors.any(account.id()))
                .map(Account::id);
    }

    /** Whether an account is that of somebody of an organisation; empty for staff. */
    @Transactional
    public boolean belongs(UUID account, Optional<UUID> organisation) {
        return accounts.account(account)
                .filter(found -> found.organisation().equals(organisation))
                .isPresent();
    }

    /**
     * An account can be entered by another's word from now on: it is open, its links open no more, and whoever has come
     * before is told.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(UUID id) {
        Account account = accounts.account(id).orElseThrow();
        Instant now = clock.instant();
        if (account.state() == AccountState.ACTIVE) {
            accounts.add(new News(Ids.next(clock), id, NewsView.Kind.PROVIDER_LINKED, now));
        } else {
            account.begin(now);
        }
        links.revoke(id);
        audit.record(new AuditEntry(
                account.role().name(),
                Optional.of(id),
                account.organisation(),
                "LINK_PROVIDER",
                Kind.ACCOUNT.name(),
                Optional.of(id),
                Purpose.OWN_ACCOUNT.name(),
                AuditEntry.Outcome.DONE,
                Callers.request()));
    }

    /**
     * Counts that somebody was vouched for, before it is looked at whether they are let in.
     *
     * @param who by which the one who vouches knows them
     * @throws Problem {@link AccessProblem#SIGN_IN_SLOW_DOWN} with the {@code seconds} to wait
     */
    public byte[] count(String who) {
        return guesses.begin("vouched " + who, NO_BROWSER);
    }

    /**
     * Lets somebody in. Where the word does not stand for a second factor and one is set up here, it is asked for.
     *
     * @param counted what {@link #count} gave
     * @return empty when the account is closed, which is then written into its history
     */
    public Optional<SignInStep> admit(UUID account, boolean secondFactor, Client client, byte[] counted) {
        Means means = secondFactor ? Means.PROVIDER_STRONG : Means.PROVIDER;
        if (!halves.open(account)) {
            admission.refuse(account, means, client);
            return Optional.empty();
        }
        if (!secondFactor && factors.any(account)) {
            guesses.forgive(counted);
            return Optional.of(new HalfSignedIn(halves.half(account)));
        }
        return Optional.of(admission.admit(account, means, client, Optional.of(counted)));
    }
}
