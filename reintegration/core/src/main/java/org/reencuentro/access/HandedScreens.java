package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Screens that staff hand to somebody who types a secret of their own. From then on the session, in every window of that
 * browser, opens nothing but that; whoever signed in gets it back by stepping up ({@link StepUps}).
 */
@ApplicationScoped
@Transactional
public class HandedScreens {
    /** What a session may do while its screen is in other hands. */
    static final Set<Operation> OPEN = Set.of(Operation.CHOOSE_PIN, Operation.STEP_UP);

    private Admission admission;

    protected HandedScreens() {}

    @Inject
    HandedScreens(Admission admission) {
        this.admission = admission;
    }

    /**
     * Hands the screen over.
     *
     * @param passenger whose PIN is to be chosen on it
     * @throws Problem {@link AccessProblem#SESSION_UNKNOWN}
     */
    @May(Operation.HAND_SCREEN)
    public void hand(SessionView session, UUID passenger) {
        admission.hand(session.id(), passenger);
    }
}
