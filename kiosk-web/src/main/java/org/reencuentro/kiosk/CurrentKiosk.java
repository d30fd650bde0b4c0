package org.reencuentro.kiosk;

import jakarta.enterprise.context.RequestScoped;
import org.reencuentro.hall.KioskView;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/** The kiosk that asks, known once its device has proved itself. Lives for one request. */
@RequestScoped
public class CurrentKiosk {
    private KioskView kiosk;

    void is(KioskView found) {
        kiosk = found;
        Callers.become(Subject.kiosk(found.id(), found.hall()));
    }

    /** The kiosk that asks. */
    KioskView get() {
        if (kiosk == null) {
            throw new IllegalStateException("Asked for the kiosk before its device was known");
        }
        return kiosk;
    }
}
