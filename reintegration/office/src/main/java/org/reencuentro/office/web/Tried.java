package org.reencuentro.office.web;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;

/**
 * What was tried and refused by a rule, or by how things are by now, so that its page can say it.
 *
 * @param mistake the sentence that says why
 */
public record Tried(Response.StatusType status, String mistake) {
    /**
     * Does something; empty when it was done.
     *
     * @throws Problem a refusal of another kind, of what may not be seen or done at all
     */
    public static Optional<Tried> refused(Texts t, Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (Problem refused) {
            ProblemCode.Kind kind = refused.code().kind();
            if (kind != ProblemCode.Kind.RULE && kind != ProblemCode.Kind.CONFLICT) {
                throw refused;
            }
            return Optional.of(new Tried(
                    kind == ProblemCode.Kind.RULE ? Status.UNPROCESSABLE : Response.Status.CONFLICT,
                    t.refusal(refused).orElseThrow(() -> refused)));
        }
    }
}
