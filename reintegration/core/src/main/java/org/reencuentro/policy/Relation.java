package org.reencuentro.policy;

import java.util.Optional;
import java.util.UUID;

/** What an object is to a subject. */
public enum Relation {
    /** The operation is about no single object. */
    NONE,
    /** The account or session is one's own. */
    SELF,
    /** The case is one's own to look after. */
    ASSIGNED,
    /** It belongs to a hall where one works. */
    SAME_HALL,
    /** As {@link #SAME_HALL}, but the case is protected and somebody else's. */
    PROTECTED,
    /** It belongs to a hall where one does not work. */
    OTHER_HALL,
    /** The case was opened in an emergency, for an hour. */
    GLASS_BROKEN,
    /** The referral is the organisation's to answer. */
    UNANSWERED,
    /** The organisation has promised to help. */
    PROMISED,
    /** The referral to the organisation is over. */
    ENDED,
    /** It belongs to one's own organisation. */
    SAME_ORGANISATION,
    /** The account is that of a member whom one's own organisation coordinates. */
    MEMBER,
    /** It belongs to another organisation, or to none of one's own. */
    OTHER_ORGANISATION;

    /** What a thing of one hall is to a subject. */
    public static Relation ofHall(Subject subject, UUID hall) {
        return subject.role() == Role.SYSTEM || subject.halls().contains(hall) ? SAME_HALL : OTHER_HALL;
    }

    /** What a thing of one organisation is to a subject; whoever belongs to none is in another. */
    public static Relation ofOrganisation(Subject subject, UUID organisation) {
        return subject.organisation().equals(Optional.of(organisation)) ? SAME_ORGANISATION : OTHER_ORGANISATION;
    }

    /** Whether it is one's own, or of a hall or organisation where one works. */
    public boolean near() {
        return switch (this) {
            case SELF, ASSIGNED, SAME_HALL, PROTECTED, SAME_ORGANISATION, MEMBER, UNANSWERED, PROMISED -> true;
            case NONE, OTHER_HALL, GLASS_BROKEN, ENDED, OTHER_ORGANISATION -> false;
        };
    }
}
