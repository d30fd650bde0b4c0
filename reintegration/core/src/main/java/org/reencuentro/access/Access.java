package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reencuentro.policy.Unguarded;

/** Who a session belongs to. */
@ApplicationScoped
@Unguarded("Here it turns out who acts")
public class Access {
    private Admission admission;

    protected Access() {}

    @Inject
    Access(Admission admission) {
        this.admission = admission;
    }

    /** Who the session of a token belongs to; empty when it is none, has ended, or the account is closed. */
    public Optional<SessionView> session(String token) {
        return Token.shaped(token) ? admission.session(token) : Optional.empty();
    }

    /** Whether a session still holds. Asking is no use of it: it ends unused all the same. */
    public boolean holds(String token) {
        return Token.shaped(token) && admission.sessionHolds(token);
    }

    /** Ends a session; ending one that is none changes nothing. */
    public void signOut(String token) {
        if (Token.shaped(token)) {
            admission.endSession(token);
        }
    }
}
