package org.reencuentro.referral.store;

import java.util.List;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Turn;

/**
 * A list as an index of the database keeps it: by owner, then by one value, then by a time, then by the identifier.
 *
 * @param owner whose list it is: the field with the hall or the organisation
 * @param field of which the values are wanted, each for itself; empty when any is
 * @param time by which it is ordered
 * @param newestFirst whether the latest time comes first
 */
record Strand(String entity, String owner, String field, List<Object> values, String time, boolean newestFirst) {
    static final Strand REQUESTS = by("HelpRequest", "hall", "state", List.of(RequestState.OPEN), "madeAt");

    static final Strand UNANSWERED = inbox(ReferralState.SENT, ReferralState.ACKNOWLEDGED);

    static final Strand PROMISED = inbox(ReferralState.ACCEPTED, ReferralState.IN_SERVICE);

    static final Strand INBOX =
            inbox(ReferralState.SENT, ReferralState.ACKNOWLEDGED, ReferralState.ACCEPTED, ReferralState.IN_SERVICE);

    private static final Strand WAITING = by("Referral", "hall", "state", UNANSWERED.values(), "answerBy");

    private static final Strand OWED = by("Referral", "hall", "owed.turn", List.of(Turn.HALL), "owed.dueAt");

    private static final Strand ESCALATED =
            by("Referral", "hall", "owed.escalation", List.of(Escalation.SUPERVISOR), "owed.dueAt");

    private static final Strand ALL = new Strand("Referral", "hall", "", List.of(""), "sentAt", true);

    static Strand of(HallList list) {
        return switch (list) {
            case WAITING -> WAITING;
            case OWED -> OWED;
            case ESCALATED -> ESCALATED;
            case ALL -> ALL;
        };
    }

    private static Strand inbox(ReferralState... states) {
        return by("Referral", "organisation", "state", List.of((Object[]) states), "answerBy");
    }

    private static Strand by(String entity, String owner, String field, List<Object> values, String time) {
        return new Strand(entity, owner, field, values, time, false);
    }

    /** Reads upwards from {@code :at} and {@code :id}. */
    String upwards() {
        return head() + " AND r." + time + " >= :at AND (r." + time + " > :at OR r.id > :id) ORDER BY r." + owner
                + (field.isEmpty() ? "" : ", r." + field) + ", r." + time + ", r.id";
    }

    /** Reads downwards from {@code :at} and {@code :id}, not further than {@code :since}. */
    String downwards() {
        return head() + " AND r." + time + " >= :since AND r." + time + " <= :at AND (r." + time
                + " < :at OR r.id < :id) ORDER BY r." + time + " DESC, r.id DESC";
    }

    private String head() {
        return "SELECT r.id, r." + time + " FROM " + entity + " r WHERE r." + owner + " = :owner"
                + (field.isEmpty() ? "" : " AND r." + field + " = :value");
    }
}
