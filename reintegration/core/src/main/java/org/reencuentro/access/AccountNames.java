package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.access.store.AccountNameStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** What the people behind accounts are called, for pages that tell who did something. */
@ApplicationScoped
@Transactional
public class AccountNames {
    private AccountNameStore store;

    protected AccountNames() {}

    @Inject
    AccountNames(AccountNameStore store) {
        this.store = store;
    }

    /** The names of those that are accounts. */
    @May(Operation.ONLY_WITHIN)
    public Map<UUID, String> of(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : store.names(accounts);
    }
}
