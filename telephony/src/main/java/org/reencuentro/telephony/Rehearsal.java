package org.reencuentro.telephony;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Language;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/**
 * A question of the dialplan's, asked before any is heard and taken back: what the server loads for the first of them it has
 * then loaded, and whoever lifts a phone right after a start is not the one who waits for it.
 */
final class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final int TIMES = 3;
    private static final String ATTEMPT = "rehearsal";
    private static final String NUMBER = "0050255500100";

    private final UserTransaction transaction;
    private final Halls halls;
    private final PhoneDesk desk;

    Rehearsal(UserTransaction transaction, Halls halls, PhoneDesk desk) {
        this.transaction = transaction;
        this.halls = halls;
        this.desk = desk;
    }

    /** Leaves nothing behind; a hall without lines and a database that is away are left alone. */
    void go() {
        try {
            Optional<LineView> line = halls.lines().stream().findFirst();
            for (int i = 0; line.isPresent() && i < TIMES; i++) {
                ask(line.get().endpoint());
            }
        } catch (NotSupportedException | SystemException | RuntimeException fault) {
            LOG.debugf("The first question will take longer: %s", fault);
        }
    }

    private void ask(String line) throws NotSupportedException, SystemException {
        transaction.begin();
        try {
            Callers.as(Subject.exchange(), () -> desk.mayDial(ATTEMPT, line, Language.ES, NUMBER));
        } finally {
            transaction.rollback();
        }
    }
}
