package org.reencuentro.shelter;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about a bed. */
public enum ShelterProblem implements ProblemCode {
    /** Nobody is to be placed. */
    PARTY_EMPTY(Kind.RULE),
    /** A minor, or somebody whose age is in doubt, among adults who are not known to be their own. */
    MINOR_WITH_ADULTS(Kind.RULE),
    /** Men and women who are no family cannot be placed together. */
    PARTY_MIXED(Kind.RULE),
    /** The place is for others. */
    BED_NOT_FOR_THEM(Kind.RULE),
    /** Somebody of them is no member of their family, or nobody whom whoever places them may see. */
    PARTY_UNKNOWN(Kind.RULE),
    /** Minors without their brothers and sisters. */
    SIBLINGS_APART(Kind.RULE),
    /** An extension that does not end later than the stay does, or later than {most} days from now. */
    EXTENSION_NOT_LONGER(Kind.RULE),
    /** No shelter of this name, or nobody has said for whom its beds are. */
    HOUSE_UNKNOWN(Kind.UNKNOWN),
    /** No kind of bed, or fewer hours than one or more than {most}. */
    HOUSE_TERMS_REFUSED(Kind.RULE),
    /** The number of its beds was told a day ago or longer: somebody calls first. */
    BED_COUNT_OLD(Kind.CONFLICT),
    /** Somebody of them has a bed already. */
    STAY_UNDER_WAY(Kind.CONFLICT),
    STAY_UNKNOWN(Kind.UNKNOWN),
    /** It is not what it was when the page was opened. */
    STAY_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    ShelterProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
