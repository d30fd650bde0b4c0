package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.InvitationView.Kind;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.AccountPassword;
import org.reencuentro.access.model.Invitation;
import org.reencuentro.access.model.News;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Unguarded;

/** Coming in by a link. Whoever has it is taken for the one it was handed to, once. */
@ApplicationScoped
@Unguarded("Nobody is known but by the link")
public class Invitations {
    private Hashing hashing;
    private Admission admission;
    private FirstAdministrator first;
    private Steps steps;

    protected Invitations() {}

    @Inject
    Invitations(Hashing hashing, Admission admission, FirstAdministrator first, Steps steps) {
        this.hashing = hashing;
        this.admission = admission;
        this.first = first;
        this.steps = steps;
    }

    /** What the link of a token opens; empty when it opens nothing, whatever the reason. */
    public Optional<InvitationView> look(String token) {
        return steps.look(token);
    }

    /**
     * Uses a link.
     *
     * @param name how to be called; without effect when only the password is chosen anew
     * @param email the address to sign in with; without effect but for the first administrator
     * @return a session that opens nothing but the setting up of a second factor; empty when the password was chosen
     *     anew, after which one signs in as always
     * @throws Problem {@link AccessProblem#LINK_VOID}, {@link AccessProblem#NAME_MALFORMED},
     *     {@link AccessProblem#ADDRESS_MALFORMED}, {@link AccessProblem#ADDRESS_NOT_INVITABLE}, or what
     *     {@link PasswordRules} refuse; the link then still opens
     */
    public Optional<SignedIn> accept(String token, String name, String email, String password, Client client) {
        InvitationView link = steps.look(token).orElseThrow(() -> new Problem(AccessProblem.LINK_VOID));
        String called = link.kind() == Kind.NEW_PASSWORD ? link.name() : Names.tidy(name, Names.LONG);
        String address = link.kind() == Kind.FIRST_ADMINISTRATOR ? Names.address(email) : link.email();
        PasswordRules.require(password, called, address);
        UUID account = steps.use(token, called, address, hashing.of(password));
        if (link.kind() == Kind.FIRST_ADMINISTRATOR) {
            first.arrived();
        }
        return link.kind() == Kind.NEW_PASSWORD
                ? Optional.empty()
                : Optional.of(admission.admit(account, Means.PASSWORD, client, Optional.empty()));
    }

    /** The transactions of {@link Invitations}. */
    @ApplicationScoped
    @Transactional
    static class Steps {
        private Clock clock;
        private AccountStore accounts;
        private Links links;
        private Admission admission;

        protected Steps() {}

        @Inject
        Steps(Clock clock, AccountStore accounts, Links links, Admission admission) {
            this.clock = clock;
            this.accounts = accounts;
            this.links = links;
            this.admission = admission;
        }

        Optional<InvitationView> look(String token) {
            return links.look(token)
                    .flatMap(found -> found.account().isEmpty()
                            ? Optional.of(new InvitationView(Kind.FIRST_ADMINISTRATOR, "", ""))
                            : found.account().flatMap(accounts::account).flatMap(Steps::view));
        }

        private static Optional<InvitationView> view(Account account) {
            return switch (account.state()) {
                case INVITED -> Optional.of(new InvitationView(Kind.COME_IN, account.name(), account.email()));
                case ACTIVE -> Optional.of(new InvitationView(Kind.NEW_PASSWORD, account.name(), account.email()));
                case DISABLED -> Optional.empty();
            };
        }

        UUID use(String token, String name, String address, String hash) {
            Invitation link = links.use(token);
            Instant now = clock.instant();
            Account account =
                    link.account().flatMap(accounts::account).orElseGet(() -> firstAdministrator(address, name));
            boolean anew = account.state() == AccountState.ACTIVE;
            account.begin(now);
            accounts.password(account.id())
                    .ifPresentOrElse(
                            password -> password.change(hash, now),
                            () -> accounts.add(new AccountPassword(account.id(), hash, now)));
            if (anew) {
                accounts.add(new News(Ids.next(clock), account.id(), NewsView.Kind.PASSWORD_CHANGED, now));
                admission.endSessions(account.id(), Optional.empty());
            } else {
                account.call(name);
            }
            return account.id();
        }

        private Account firstAdministrator(String address, String name) {
            if (accounts.byEmail(address).isPresent()) {
                throw new Problem(AccessProblem.ADDRESS_NOT_INVITABLE);
            }
            Account account = Account.invite(Ids.next(clock), address, name, Role.ADMINISTRATOR, null);
            accounts.add(account);
            return account;
        }
    }
}
