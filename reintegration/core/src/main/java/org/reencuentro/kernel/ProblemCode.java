package org.reencuentro.kernel;

/**
 * A kind of refusal, declared as an enum constant by the capability that refuses. The constant's name is the stable
 * code that callers, message files and {@code problem+json} share.
 */
public interface ProblemCode {
    /** What went wrong, as seen by the one who asked. */
    enum Kind {
        /** The request cannot be read: 400. */
        MALFORMED(400),
        /** Nobody is signed in, or the proof is wrong: 401. */
        UNAUTHENTICATED(401),
        /** There, but not the caller's to do: 403. */
        FORBIDDEN(403),
        /** Not there, or not the caller's to see: 404 either way. */
        UNKNOWN(404),
        /** The state or version does not allow it now: 409. */
        CONFLICT(409),
        /** Readable, but against a rule: 422. */
        RULE(422),
        /** Too often: 429. */
        SLOW_DOWN(429),
        /** Something that is needed does not answer: 503. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says it. */
        public int status() {
            return status;
        }
    }

    /** The kind of refusal. */
    Kind kind();

    /** The constant's name, as enums give it. */
    String name();

    /** The code as it stands in URLs and message keys: lower case with hyphens. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
