package org.reencuentro.matching;

/** What speaks for or against two records being of one person; words for it stand in the message files. */
public enum Reason {
    NAME_SAME,
    NAME_SOUNDS,
    NAME_SIMILAR,
    NAME_ORDER,
    NAME_PART_MISSING,
    NAME_PART_DIFFERENT,
    GIVEN_DIFFERENT,
    FAMILY_DIFFERENT,
    BIRTH_SAME,
    BIRTH_YEAR_SAME,
    BIRTH_DAY_MONTH_SWAPPED,
    BIRTH_ONE_SLIP,
    BIRTH_NEAR,
    BIRTH_DIFFERENT,
    SEX_DIFFERENT,
    HOME_SAME,
    HOME_DEPARTMENT_SAME,
    DOCUMENT_SAME,
    DOCUMENT_ONE_SLIP,
    DOCUMENT_DIFFERENT;

    /** Whether it speaks against. */
    public boolean against() {
        return switch (this) {
            case NAME_PART_DIFFERENT,
                    GIVEN_DIFFERENT,
                    FAMILY_DIFFERENT,
                    BIRTH_DIFFERENT,
                    SEX_DIFFERENT,
                    DOCUMENT_DIFFERENT -> true;
            default -> false;
        };
    }
}
