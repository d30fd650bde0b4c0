package org.reencuentro.work;

/** What an opening leads to. */
public enum OpeningKind {
    COURSE,
    /** Of skills that somebody has without proof, such as those learned abroad. */
    CERTIFICATION,
    /** Recognition of schooling, or finishing it. */
    SCHOOLING,
    /** For the young. */
    SCHOLARSHIP,
    JOB
}
