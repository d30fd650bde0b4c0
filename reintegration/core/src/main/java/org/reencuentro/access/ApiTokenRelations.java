package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.access.model.ApiToken;
import org.reencuentro.access.store.ApiTokenStore;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;

/** What the tokens of partners' programs are to whoever looks at them. */
@ApplicationScoped
class ApiTokenRelations implements RelationFinder {
    private ApiTokenStore store;

    protected ApiTokenRelations() {}

    @Inject
    ApiTokenRelations(ApiTokenStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.API_TOKEN;
    }

    @Override
    @Transactional
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        return store.tokens(objects).stream()
                .collect(Collectors.toMap(
                        ApiToken::id, token -> Relation.ofOrganisation(subject, token.organisation())));
    }

    @Override
    public ProblemCode absent() {
        return AccessProblem.API_TOKEN_UNKNOWN;
    }
}
