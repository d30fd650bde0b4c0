package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.News;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Role;

/**
 * Looking after accounts: an administrator after all, a coordinator after the members of the own organisation. Nobody
 * after the own one.
 */
@ApplicationScoped
@Transactional
public class Accounts {
    private Clock clock;
    private AccountStore store;
    private Links links;
    private SecondFactors factors;
    private Admission admission;
    private Policy policy;

    protected Accounts() {}

    @Inject
    Accounts(Clock clock, AccountStore store, Links links, SecondFactors factors, Admission admission, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.links = links;
        this.factors = factors;
        this.admission = admission;
        this.policy = policy;
    }

    static AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.name(),
                account.role(),
                account.organisation(),
                account.language());
    }

    /** The accounts that whoever asks looks after, by name. */
    @May(Operation.LIST_ACCOUNTS)
    public List<AccountRow> list() {
        Optional<UUID> organisation = Callers.current().organisation();
        List<Account> accounts = organisation.map(store::of).orElseGet(store::all);
        Map<UUID, Set<UUID>> halls =
                store.halls(accounts.stream().map(Account::id).toList());
        return accounts.stream()
                .map(account -> row(account, halls.getOrDefault(account.id(), Set.of())))
                .toList();
    }

    /** One account. */
    @May(Operation.READ_ACCOUNT)
    public AccountRow account(@About UUID id) {
        return row(require(id), store.halls(id));
    }

    private AccountRow row(Account account, Set<UUID> halls) {
        return new AccountRow(
                view(account),
                account.state(),
                halls,
                account.mayExport(),
                factors.any(account.id()),
                account.seenAt(),
                links.openUntil(account.id()),
                account.demonstration());
    }

    /** The roles that whoever asks may give to somebody new. */
    public static List<Role> givable(Role inviter) {
        return Arrays.stream(Role.values())
                .filter(Role::account)
                .filter(role ->
                        inviter == Role.ADMINISTRATOR ? role != Role.PARTNER_MEMBER : role == Role.PARTNER_MEMBER)
                .toList();
    }

    /**
     * Invites somebody of staff, or a partner's coordinator.
     *
     * @throws Problem {@link AccessProblem#ADDRESS_MALFORMED}, {@link AccessProblem#ADDRESS_NOT_INVITABLE},
     *     {@link AccessProblem#NAME_MALFORMED}, {@link AccessProblem#ROLE_NOT_GIVABLE}
     */
    @May(Operation.INVITE_ACCOUNT)
    public IssuedLink invite(NewAccount who) {
        return invited(Operation.INVITE_ACCOUNT, who);
    }

    /**
     * Invites a member of the coordinator's own organisation.
     *
     * @throws Problem {@link AccessProblem#ADDRESS_MALFORMED}, {@link AccessProblem#ADDRESS_NOT_INVITABLE},
     *     {@link AccessProblem#NAME_MALFORMED}
     */
    @May(Operation.INVITE_MEMBER)
    public IssuedLink inviteMember(String email, String name) {
        UUID organisation = Callers.current().partner();
        return invited(
                Operation.INVITE_MEMBER,
                new NewAccount(email, name, Role.PARTNER_MEMBER, Optional.of(organisation), Set.of(), false));
    }

    private IssuedLink invited(Operation operation, NewAccount who) {
        boolean placed = who.role().partner() == who.organisation().isPresent()
                && (!who.role().partner() || who.halls().isEmpty() && !who.mayExport());
        if (!givable(Callers.current().role()).contains(who.role()) || !placed) {
            throw new Problem(AccessProblem.ROLE_NOT_GIVABLE);
        }
        String email = Names.address(who.email());
        String name = Names.tidy(who.name(), Names.LONG);
        if (store.byEmail(email).isPresent()) {
            throw new Problem(AccessProblem.ADDRESS_NOT_INVITABLE);
        }
        Account account = Account.invite(
                Ids.next(clock), email, name, who.role(), who.organisation().orElse(null));
        account.move(who.role(), who.organisation().orElse(null), who.mayExport());
        store.add(account);
        store.setHalls(account.id(), who.halls());
        policy.note(operation, account.id());
        return links.issue(account.id());
    }

    /**
     * A new link: to come in, for somebody who has not; to choose the password anew, for everybody else. Links made
     * before open no more.
     *
     * @throws Problem {@link AccessProblem#ACCOUNT_NOT_OPEN} when it is closed
     */
    @May(Operation.ISSUE_LINK)
    public IssuedLink issueLink(@About UUID id) {
        Account account = require(id);
        if (account.state() == AccountState.DISABLED) {
            throw new Problem(AccessProblem.ACCOUNT_NOT_OPEN);
        }
        if (account.state() == AccountState.ACTIVE) {
            tell(id, NewsView.Kind.PASSWORD_LINK_MADE);
        }
        return links.issue(id);
    }

    /**
     * Closes an account: its sessions end at once, its links open no more.
     *
     * @throws Problem {@link AccessProblem#LAST_ADMINISTRATOR}
     */
    @May(Operation.DISABLE_ACCOUNT)
    public void disable(@About UUID id) {
        Account account = require(id);
        requireOthers(account);
        account.disable();
        links.revoke(id);
        admission.endSessions(id, Optional.empty());
    }

    /** Opens a closed account again. */
    @May(Operation.ENABLE_ACCOUNT)
    public void enable(@About UUID id) {
        require(id).enable(store.password(id).isPresent(), clock.instant());
    }

    /**
     * Gives an account another role, organisation, halls or right to export. Its sessions end, so that nobody goes on
     * with what they no longer have.
     *
     * @throws Problem {@link AccessProblem#LAST_ADMINISTRATOR}, {@link AccessProblem#ROLE_NOT_GIVABLE}
     */
    @May(Operation.CHANGE_ACCOUNT)
    public void change(@About UUID id, Role role, Optional<UUID> organisation, Set<UUID> halls, boolean mayExport) {
        if (!role.account()
                || role.partner() != organisation.isPresent()
                || role.partner() && (mayExport || !halls.isEmpty())) {
            throw new Problem(AccessProblem.ROLE_NOT_GIVABLE);
        }
        Account account = require(id);
        if (role != Role.ADMINISTRATOR) {
            requireOthers(account);
        }
        account.move(role, organisation.orElse(null), mayExport);
        store.setHalls(id, halls);
        tell(id, NewsView.Kind.ROLE_CHANGED);
        admission.endSessions(id, Optional.empty());
    }

    /** Takes all second factors of an account away; its person sets up a new one, and is told. Its sessions end. */
    @May(Operation.RESET_SECOND_FACTOR)
    public void resetSecondFactor(@About UUID id) {
        require(id);
        factors.forget(id);
        tell(id, NewsView.Kind.SECOND_FACTOR_RESET);
        admission.endSessions(id, Optional.empty());
    }

    private void tell(UUID account, NewsView.Kind kind) {
        store.add(new News(Ids.next(clock), account, kind, clock.instant()));
    }

    private void requireOthers(Account account) {
        if (account.role() == Role.ADMINISTRATOR
                && store.lockActiveAdministrators().stream()
                        .allMatch(each -> each.id().equals(account.id()))) {
            throw new Problem(AccessProblem.LAST_ADMINISTRATOR);
        }
    }

    private Account require(UUID id) {
        return store.account(id).orElseThrow(() -> new Problem(AccessProblem.ACCOUNT_UNKNOWN));
    }

    /** Closes partners' accounts that nobody has used for 30 days; returns how many. */
    @May(Operation.RUN)
    public int closeDormant() {
        List<Account> dormant = store.partnersNotSeenSince(clock.instant().minus(Account.DORMANT));
        dormant.forEach(account -> {
            account.disable();
            links.revoke(account.id());
            admission.endSessions(account.id(), Optional.empty());
        });
        return dormant.size();
    }
}
