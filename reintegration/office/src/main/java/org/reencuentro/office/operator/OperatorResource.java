package org.reencuentro.office.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.reencuentro.oversight.AuditCheck;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What the operator asks for. Long work tells how far it is; its last line says how it ended. */
@Path("api/operator")
@Produces(MediaType.TEXT_PLAIN)
public class OperatorResource {
    @Inject
    private AuditCheck check;

    @POST
    @Path("audit-verification")
    @Door(Operation.VERIFY_AUDIT)
    public StreamingOutput verify() {
        return Progress.of(told -> AuditWords.of(check.verify(sequence -> told.accept("link " + sequence))));
    }
}
