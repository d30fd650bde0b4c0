package org.reencuentro.policy;

import static org.reencuentro.policy.Relation.ASSIGNED;
import static org.reencuentro.policy.Relation.ENDED;
import static org.reencuentro.policy.Relation.GLASS_BROKEN;
import static org.reencuentro.policy.Relation.MEMBER;
import static org.reencuentro.policy.Relation.NONE;
import static org.reencuentro.policy.Relation.OTHER_HALL;
import static org.reencuentro.policy.Relation.OTHER_ORGANISATION;
import static org.reencuentro.policy.Relation.PROMISED;
import static org.reencuentro.policy.Relation.PROTECTED;
import static org.reencuentro.policy.Relation.SAME_HALL;
import static org.reencuentro.policy.Relation.SAME_ORGANISATION;
import static org.reencuentro.policy.Relation.SELF;
import static org.reencuentro.policy.Relation.UNANSWERED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an operation is about, and what that can be to whoever acts. */
public enum Kind {
    /** No single object. */
    NOTHING(NONE),
    /** A person with all that is kept about them. */
    PERSON(ASSIGNED, SAME_HALL, PROTECTED, OTHER_HALL, GLASS_BROKEN),
    /** People who belong together; to whoever acts what the nearest of them is. */
    FAMILY(ASSIGNED, SAME_HALL, PROTECTED, OTHER_HALL, GLASS_BROKEN),
    HALL(SAME_HALL, OTHER_HALL),
    ARRIVAL(SAME_HALL, OTHER_HALL),
    PASSENGER(SAME_HALL, OTHER_HALL),
    ATTENTION(SAME_HALL, OTHER_HALL),
    KIOSK(SAME_HALL, OTHER_HALL),
    REQUEST(ASSIGNED, SAME_HALL, PROTECTED, OTHER_HALL, GLASS_BROKEN),
    REFERRAL(ASSIGNED, SAME_HALL, PROTECTED, OTHER_HALL, GLASS_BROKEN, UNANSWERED, PROMISED, ENDED, OTHER_ORGANISATION),
    FOLLOW_UP(ASSIGNED, SAME_HALL, PROTECTED, OTHER_HALL, GLASS_BROKEN),
    CALL(SELF, SAME_HALL, OTHER_HALL),
    /** What a family said that rang the hall. */
    FAMILY_WORD(ASSIGNED, SAME_HALL, PROTECTED, OTHER_HALL, GLASS_BROKEN),
    ACCOUNT(SELF, MEMBER, SAME_ORGANISATION, OTHER_ORGANISATION),
    /** What a partner's program acts with. */
    API_TOKEN(SAME_ORGANISATION, OTHER_ORGANISATION),
    /** A service of the directory; protected where it must stay unknown. */
    SERVICE(SAME_ORGANISATION, OTHER_ORGANISATION, PROTECTED),
    /** Where a partner's own system hears of changes. */
    WEBHOOK(SAME_ORGANISATION, OTHER_ORGANISATION);

    private final Set<Relation> relations;

    Kind(Relation first, Relation... more) {
        relations = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** What such an object can be to a subject. */
    public Set<Relation> relations() {
        return relations;
    }

    /** What such an object can be to a subject of a role; the others cannot come about. */
    public List<Relation> relations(Role role) {
        return relations.stream()
                .filter(relation -> switch (relation) {
                    case UNANSWERED, PROMISED, ENDED, MEMBER -> role.partner();
                    case SAME_ORGANISATION -> role.partner();
                    case OTHER_ORGANISATION ->
                        this == ACCOUNT || this == API_TOKEN || this == SERVICE || this == WEBHOOK || role.partner();
                    case ASSIGNED, GLASS_BROKEN -> role.account() && !role.partner();
                    case SAME_HALL, PROTECTED -> !role.partner();
                    case OTHER_HALL -> role != Role.SYSTEM && !(this == REFERRAL && role.partner());
                    case SELF -> this == ACCOUNT ? role.account() : role == Role.KIOSK;
                    case NONE -> true;
                })
                .toList();
    }
}
