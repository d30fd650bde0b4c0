package org.reencuentro.export;

import java.util.List;
import java.util.Set;
import org.reencuentro.policy.Role;

/** The lists that can be taken out, with their columns; what a list does not name does not leave. */
public enum ExportList {
    /** Calls, without a digit of any number. */
    CALLS(
            Set.of(Role.SUPERVISOR, Role.ANALYST),
            "offered-at",
            "line",
            "language",
            "permission",
            "country",
            "type",
            "state",
            "outcome",
            "talk-seconds"),
    /** Referrals by their codes; nobody's name. */
    REFERRALS(
            Set.of(Role.SUPERVISOR, Role.ANALYST),
            "code",
            "kind",
            "department",
            "priority",
            "organisation",
            "state",
            "sent-at",
            "answer-by"),
    /** How each partner answered in the last ninety days: numbers, nobody's referral. */
    PARTNERS(
            Set.of(Role.SUPERVISOR, Role.ANALYST),
            "organisation",
            "sent",
            "unanswered",
            "acknowledged",
            "accepted",
            "declined",
            "finished",
            "taken-back",
            "in-time",
            "answered-within",
            "finished-within"),
    /** Cases with who they are about: for supervisors, of their halls. */
    CASES(Set.of(Role.SUPERVISOR), "code", "given-names", "family-names", "birth", "language", "home", "opened-at");

    private final Set<Role> roles;
    private final List<String> columns;

    ExportList(Set<Role> roles, String... columns) {
        this.roles = roles;
        this.columns = List.of(columns);
    }

    /** Whether a role may take it out at all. */
    public boolean opens(Role role) {
        return roles.contains(role);
    }

    /** The columns' keys, in their order. */
    public List<String> columns() {
        return columns;
    }
}
