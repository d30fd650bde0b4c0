package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.model.Account;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Who among the staff is meant by an account. */
@ApplicationScoped
@Transactional
public class Colleagues {
    private AccountStore store;

    protected Colleagues() {}

    @Inject
    Colleagues(AccountStore store) {
        this.store = store;
    }

    /** The names of accounts; those that do not exist are left out. */
    @May(Operation.NAME_COLLEAGUES)
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return store.accounts(accounts).stream().collect(Collectors.toMap(Account::id, Account::name));
    }
}
