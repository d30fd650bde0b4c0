package org.reencuentro.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.call.store.CallStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.RelationFinder;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** What calls are: a kiosk's own, or of a hall. */
@ApplicationScoped
class CallRelations implements RelationFinder {
    private CallStore store;
    private Halls halls;

    protected CallRelations() {}

    @Inject
    CallRelations(CallStore store, Halls halls) {
        this.store = store;
        this.halls = halls;
    }

    @Override
    public Kind kind() {
        return Kind.CALL;
    }

    @Override
    public ProblemCode absent() {
        return CallProblem.CALL_UNKNOWN;
    }

    @Override
    public Map<UUID, Relation> relations(Subject subject, Collection<UUID> objects) {
        Optional<UUID> own = subject.role() == Role.KIOSK ? subject.id().flatMap(halls::lineOfKiosk) : Optional.empty();
        return store.calls(objects).stream()
                .collect(Collectors.toMap(
                        FreeCall::id,
                        call -> own.filter(call.line()::equals).isPresent()
                                ? Relation.SELF
                                : Relation.ofHall(subject, call.hall())));
    }
}
