package org.reencuentro.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.delivery.model.Webhook;
import org.reencuentro.delivery.store.WebhookStore;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Subject;

/** What webhooks are to whoever looks at them. */
@ApplicationScoped
class WebhookRelations implements RelationFinder {
    private WebhookStore store;

    protected WebhookRelations() {}

    @Inject
    WebhookRelations(WebhookStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.WEBHOOK;
    }

    @Override
    @Transactional
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        return store.webhooks(objects).stream()
                .collect(Collectors.toMap(
                        Webhook::id, webhook -> Relation.ofOrganisation(subject, webhook.organisation())));
    }

    @Override
    public ProblemCode absent() {
        return DeliveryProblem.WEBHOOK_UNKNOWN;
    }
}
