package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.model.AccountPassword;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Unguarded;

/** Accounts of invented people, whose second factor is waived. No other account's ever is. */
@ApplicationScoped
public class DemonstrationAccounts {
    private Hashing hashing;
    private Steps steps;

    protected DemonstrationAccounts() {}

    @Inject
    DemonstrationAccounts(Hashing hashing, Steps steps) {
        this.hashing = hashing;
        this.steps = steps;
    }

    /**
     * Opens one unless the address has an account; returns whether it did.
     *
     * @param organisation present exactly for partners
     */
    @Unguarded("The password is hashed before the transaction; the opening itself is decided")
    public boolean open(
            String email, String name, Role role, Optional<UUID> organisation, Set<UUID> halls, String password) {
        return steps.open(SignIns.address(email), name, role, organisation, halls, hashing.of(password));
    }

    /** The transaction of {@link DemonstrationAccounts}. */
    @ApplicationScoped
    @Transactional
    static class Steps {
        private Clock clock;
        private AccountStore store;

        protected Steps() {}

        @Inject
        Steps(Clock clock, AccountStore store) {
            this.clock = clock;
            this.store = store;
        }

        @May(Operation.RUN)
        boolean open(
                String address, String name, Role role, Optional<UUID> organisation, Set<UUID> halls, String hash) {
            if (store.byEmail(address).isPresent()) {
                return false;
            }
            Account account = Account.ofDemonstration(
                    Ids.next(clock), address, name, role, organisation.orElse(null), clock.instant());
            store.add(account);
            store.add(new AccountPassword(account.id(), hash, clock.instant()));
            store.setHalls(account.id(), halls);
            return true;
        }
    }
}
