package org.reencuentro.directory;

import org.reencuentro.kernel.ProblemCode;

/** What the directory refuses. */
public enum DirectoryProblem implements ProblemCode {
    /** No such service. */
    SERVICE_UNKNOWN(Kind.UNKNOWN),
    /** No such organisation. */
    ORGANISATION_UNKNOWN(Kind.UNKNOWN),
    /** No letter in it, or too long. */
    ORGANISATION_NAME_MALFORMED(Kind.RULE),
    /** A service without a name, or of one that is too long. */
    SERVICE_NAME_MALFORMED(Kind.RULE),
    /** A text that is too long, or holds what no text holds. */
    SERVICE_TEXT_MALFORMED(Kind.RULE),
    /** Beyond 0 to 120, or the oldest before the youngest. */
    SERVICE_AGES_MALFORMED(Kind.RULE),
    /** No municipality or department of the country, or nowhere at all. */
    SERVICE_PLACE_UNKNOWN(Kind.RULE),
    /** Not a telephone's digits. */
    SERVICE_PHONE_MALFORMED(Kind.RULE),
    /** Neither an address of electronic mail nor one of the web. */
    SERVICE_ADDRESS_MALFORMED(Kind.RULE),
    /** Below zero, or beyond counting. */
    SERVICE_AMOUNT_MALFORMED(Kind.RULE),
    /** An hour without the other, or no hour or day at all. */
    SERVICE_HOURS_MALFORMED(Kind.RULE),
    /** Nobody has told for six hours how many places are left: a person calls. */
    PLACES_UNKNOWN(Kind.RULE),
    /** All places are taken or held. */
    NO_PLACE_LEFT(Kind.CONFLICT),
    /** No such hold, or another service's. */
    HOLD_UNKNOWN(Kind.UNKNOWN),
    /** The hold has ended already. */
    HOLD_OVER(Kind.CONFLICT),
    /** Whoever is not trained for it does not lift what keeps a service unknown. */
    SERVICE_STAYS_RESTRICTED(Kind.RULE);

    private final Kind kind;

    DirectoryProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
