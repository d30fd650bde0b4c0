package org.reencuentro.office.operator;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.reencuentro.access.FirstAdministrator;
import org.reencuentro.oversight.AuditCheck;
import org.reencuentro.oversight.KeyCare;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** What the operator asks for. Long work tells how far it is; its last line says how it ended. */
@Path("api/operator")
@Produces(MediaType.TEXT_PLAIN)
public class OperatorResource {
    @Inject
    private AuditCheck check;

    @Inject
    private KeyCare keys;

    @Inject
    private FirstAdministrator first;

    @POST
    @Path("keys")
    @Door(Operation.READ_KEYS)
    public StreamingOutput keys() {
        return Progress.of(told -> KeyWords.of(keys.status()));
    }

    @POST
    @Path("key-rotation")
    @Door(Operation.ROTATE_KEYS)
    public StreamingOutput rotate() {
        return Progress.of(told -> {
            told.accept("re-sealing under new keys");
            return KeyWords.of(keys.rotate());
        });
    }

    @POST
    @Path("audit-verification")
    @Door(Operation.VERIFY_AUDIT)
    public StreamingOutput verify() {
        return Progress.of(told -> AuditWords.of(check.verify(sequence -> told.accept("link " + sequence))));
    }

    /** A link with which an administrator's account is opened; one made before opens no more. */
    @POST
    @Path("administrator")
    @Door(Operation.INVITE_ADMINISTRATOR)
    public StreamingOutput administrator() {
        return Progress.of(told -> new Progress.Finding(true, List.of(first.invite())));
    }
}
