package org.reencuentro.policy;

import static org.reencuentro.policy.Role.ADMINISTRATOR;
import static org.reencuentro.policy.Role.PARTNER_COORDINATOR;
import static org.reencuentro.policy.Role.SUPERVISOR;

import java.util.EnumSet;

/** The part of {@link Rules} about what leaves for partners' own systems. */
final class DeliveryRules {
    private DeliveryRules() {}

    static void add(Rules rules) {
        for (Operation any : EnumSet.of(Operation.LIST_WEBHOOKS, Operation.ADD_WEBHOOK)) {
            rules.let(EnumSet.of(ADMINISTRATOR, PARTNER_COORDINATOR), any, Relation.NONE);
        }
        for (Operation one : EnumSet.of(Operation.CHANGE_WEBHOOK, Operation.ROTATE_WEBHOOK, Operation.TRY_WEBHOOK)) {
            rules.let(EnumSet.of(ADMINISTRATOR), one, Relation.OTHER_ORGANISATION);
            rules.let(EnumSet.of(PARTNER_COORDINATOR), one, Relation.SAME_ORGANISATION);
        }
        for (Operation letters : EnumSet.of(Operation.LIST_DEAD_LETTERS, Operation.RESOLVE_DEAD_LETTER)) {
            rules.let(EnumSet.of(SUPERVISOR, ADMINISTRATOR), letters, Relation.NONE);
        }
    }
}
