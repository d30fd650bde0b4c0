package org.reencuentro.policy;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.audit.Audit;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;

/** Stands before every use case: decides, lets through, writes down. Runs inside the use case's transaction. */
@May
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Guard {
    private final Policy policy;
    private final Audit audit;

    @Inject
    public Guard(Policy policy, Audit audit) {
        this.policy = policy;
        this.audit = audit;
    }

    @AroundInvoke
    Object decide(InvocationContext call) throws Exception {
        Callers.Caller caller = Callers.caller();
        if (caller.inside()) {
            return call.proceed();
        }
        Method method = call.getMethod();
        Operation operation = method.getAnnotation(May.class).value();
        Optional<UUID> object = object(method, call.getParameters());
        caller.enter();
        try {
            Relation relation = require(caller, operation, object);
            Object answer = call.proceed();
            Optional<UUID> done = object.or(() -> caller.about(operation));
            List<Object> deed = List.of(operation, done);
            if (operation.audited() && caller.first(deed)) {
                tell(
                        caller,
                        entry(caller, operation, done, purpose(operation, relation), AuditEntry.Outcome.DONE),
                        deed);
            }
            return answer;
        } finally {
            caller.leave();
        }
    }

    private Relation require(Callers.Caller caller, Operation operation, Optional<UUID> object) {
        try {
            return policy.require(caller.subject(), operation, object);
        } catch (Problem refused) {
            if (operation.audited() && caller.subject().role() != Role.VISITOR) {
                audit.recordRefusal(entry(caller, operation, object, operation.purpose(), outcome(refused)));
            }
            throw refused;
        }
    }

    private void tell(Callers.Caller caller, AuditEntry entry, Object deed) {
        boolean told = false;
        try {
            audit.record(entry);
            told = true;
        } finally {
            if (!told) {
                caller.forget(deed);
            }
        }
    }

    /** Who reads what is open only in an emergency does so for that reason. */
    private static Purpose purpose(Operation operation, Relation relation) {
        return relation == Relation.GLASS_BROKEN ? Purpose.EMERGENCY : operation.purpose();
    }

    private static AuditEntry.Outcome outcome(Problem refused) {
        return refused.code().kind() == ProblemCode.Kind.UNKNOWN
                ? AuditEntry.Outcome.HIDDEN
                : AuditEntry.Outcome.REFUSED;
    }

    private static Optional<UUID> object(Method method, Object[] arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(About.class)) {
                return Optional.ofNullable((UUID) arguments[i]);
            }
        }
        return Optional.empty();
    }

    private static AuditEntry entry(
            Callers.Caller caller,
            Operation operation,
            Optional<UUID> object,
            Purpose purpose,
            AuditEntry.Outcome outcome) {
        Subject subject = caller.subject();
        return new AuditEntry(
                subject.role().name(),
                subject.id(),
                subject.organisation(),
                operation.name(),
                operation.kind().name(),
                object,
                purpose.name(),
                outcome,
                caller.request());
    }
}
