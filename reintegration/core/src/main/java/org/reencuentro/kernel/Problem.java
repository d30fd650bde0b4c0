package org.reencuentro.kernel;

import java.util.Map;

/**
 * A refusal that somebody can be told about: a typed code and the values its sentence needs. Carries no personal data,
 * so that it may be logged. Thrown by use cases, turned into a page or {@code problem+json} (RFC 9457) by the edges.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient Map<String, Object> details;

    /** A refusal without further values. */
    public Problem(ProblemCode code) {
        this(code, Map.of());
    }

    /** A refusal whose sentence names values, such as how many digits are missing. */
    public Problem(ProblemCode code, Map<String, Object> details) {
        super(code.code());
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** What was refused. */
    public ProblemCode code() {
        return code;
    }

    /** Values for the sentence; empty when it needs none. */
    public Map<String, Object> details() {
        return details;
    }
}
