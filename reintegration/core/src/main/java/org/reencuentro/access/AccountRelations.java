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
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** What accounts are to whoever looks at them. */
@ApplicationScoped
class AccountRelations implements RelationFinder {
    private AccountStore store;

    protected AccountRelations() {}

    @Inject
    AccountRelations(AccountStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.ACCOUNT;
    }

    @Override
    @Transactional
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        return store.accounts(objects).stream()
                .collect(Collectors.toMap(Account::id, account -> relation(subject, account)));
    }

    static Relation relation(Subject subject, Account account) {
        if (subject.is(account.id())) {
            return Relation.SELF;
        }
        if (subject.organisation().isEmpty() || !subject.organisation().equals(account.organisation())) {
            return Relation.OTHER_ORGANISATION;
        }
        return account.role() == Role.PARTNER_MEMBER ? Relation.MEMBER : Relation.SAME_ORGANISATION;
    }

    @Override
    public ProblemCode absent() {
        return AccessProblem.ACCOUNT_UNKNOWN;
    }
}
