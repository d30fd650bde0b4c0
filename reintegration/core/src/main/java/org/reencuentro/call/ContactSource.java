package org.reencuentro.call;

/** By whom, besides the child, a number is said to be the family's. */
public enum ContactSource {
    /** The consul's notice of return names it. */
    CONSULAR_NOTICE,
    /** Social work found the family and spoke with them. */
    FAMILY_INTERVIEW,
    /** It stands in the file of the authority that is in charge of the child. */
    AUTHORITY_FILE,
    /** Another relative confirmed it. */
    OTHER_RELATIVE,
    /** A document or a paper that came with the child. */
    DOCUMENT
}
