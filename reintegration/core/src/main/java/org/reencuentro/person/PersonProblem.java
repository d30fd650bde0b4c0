package org.reencuentro.person;

import org.reencuentro.kernel.ProblemCode;

/** What is refused about a person's data. */
public enum PersonProblem implements ProblemCode {
    /** Neither a given nor a family name. */
    NAME_MISSING(Kind.RULE),
    /** A part of the name is longer than 200 characters. */
    NAME_TOO_LONG(Kind.RULE),
    /** Control characters, or marks that turn text around. */
    NAME_HAS_CONTROL(Kind.RULE),
    /** Begins like a spreadsheet formula. */
    NAME_LOOKS_LIKE_FORMULA(Kind.RULE),
    /** Not 4 to 32 letters and digits. */
    DOCUMENT_UNREADABLE(Kind.RULE),
    /** A CUI has thirteen digits. */
    CUI_NOT_THIRTEEN_DIGITS(Kind.RULE),
    /** The ninth digit does not belong to the eight before it: one of them is wrong, or two were swapped. */
    CUI_WRONG_CHECK_DIGIT(Kind.RULE),
    /** The first eight digits can have no check digit: no such number was ever given out. */
    CUI_WITHOUT_CHECK_DIGIT(Kind.RULE),
    /** The tenth and eleventh digit name no department. */
    CUI_OF_NO_DEPARTMENT(Kind.RULE),
    /** The last two digits name no municipality of the department. */
    CUI_OF_NO_MUNICIPALITY(Kind.RULE),
    /** No ISO 3166 alpha-2 code. */
    COUNTRY_UNKNOWN(Kind.RULE),
    /** No department or municipality of Guatemala. */
    PLACE_UNKNOWN(Kind.RULE),
    /** Not the digits of a telephone number. */
    PHONE_UNREADABLE(Kind.RULE),
    /** Neither complete nor Guatemalan, and nobody said of which country. */
    PHONE_NEEDS_COUNTRY(Kind.RULE),
    /** The country has no numbers of that length. */
    PHONE_IMPOSSIBLE(Kind.RULE),
    /** Control characters, or marks that turn text around. */
    WORDS_HAVE_CONTROL(Kind.RULE),
    /** Longer than its place. */
    WORDS_TOO_LONG(Kind.RULE),
    /** More names, nationalities, languages, documents or telephones than {@link Profile#MOST}. */
    TOO_MANY(Kind.RULE),
    /** No day of the birth date has come yet. */
    BIRTH_IN_FUTURE(Kind.RULE),
    /** No such family, or nobody of it the caller's to see. */
    FAMILY_UNKNOWN(Kind.UNKNOWN),
    /** They belong to it already. */
    IN_FAMILY_ALREADY(Kind.CONFLICT),
    /** They do not belong to it. */
    NOT_IN_FAMILY(Kind.CONFLICT),
    /** A record cannot be merged with itself. */
    MERGE_ITSELF(Kind.RULE),
    /** Both belong to one person already. */
    MERGED_ALREADY(Kind.CONFLICT),
    /** Of somebody whose data was erased nothing is left to compare. */
    MERGE_OF_ERASED(Kind.CONFLICT),
    /** Something of what belongs to either of them is not the caller's to decide about. */
    MERGE_NOT_YOURS(Kind.FORBIDDEN),
    /** No such merge, or not the caller's to see. */
    MERGE_UNKNOWN(Kind.UNKNOWN),
    /** They are two people again already. */
    MERGE_UNDONE_ALREADY(Kind.CONFLICT),
    /** No such child, or not of that parent. */
    CHILD_UNKNOWN(Kind.UNKNOWN),
    /** No such person, or not the caller's to see. */
    PERSON_UNKNOWN(Kind.UNKNOWN),
    /** The register is still being read into memory; in a moment it can be searched. */
    REGISTER_NOT_READY(Kind.UNAVAILABLE);

    private final Kind kind;

    PersonProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
