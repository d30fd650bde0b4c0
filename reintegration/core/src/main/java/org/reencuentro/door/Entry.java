package org.reencuentro.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.reencuentro.access.SessionView;
import org.reencuentro.hall.KioskView;
import org.reencuentro.policy.Subject;

/**
 * Who came in with a request, as far as the {@link Doorkeeper} could tell. Where it could not, because the database did
 * not answer, asking says so: nobody is taken for a stranger by mistake.
 */
public final class Entry {
    private static final String ATTRIBUTE = Entry.class.getName();
    private static final Entry NOBODY = new Entry(Subject.visitor(), Optional.empty(), Optional.empty(), null);

    private final Subject subject;
    private final Optional<SessionView> session;
    private final Optional<KioskView> kiosk;
    private final RuntimeException fault;

    private Entry(Subject subject, Optional<SessionView> session, Optional<KioskView> kiosk, RuntimeException fault) {
        this.subject = subject;
        this.session = session;
        this.kiosk = kiosk;
        this.fault = fault;
    }

    static Entry nobody() {
        return NOBODY;
    }

    static Entry with(SessionView session) {
        return new Entry(session.subject(), Optional.of(session), Optional.empty(), null);
    }

    static Entry with(KioskView kiosk) {
        return new Entry(Subject.kiosk(kiosk.id(), kiosk.hall()), Optional.empty(), Optional.of(kiosk), null);
    }

    /** A program with a key or token of its own. */
    static Entry with(Subject subject) {
        return new Entry(subject, Optional.empty(), Optional.empty(), null);
    }

    static Entry failed(RuntimeException fault) {
        return new Entry(Subject.visitor(), Optional.empty(), Optional.empty(), fault);
    }

    void noteIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Who came in with this request; nobody when no proof was looked at. */
    public static Entry of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Entry entry ? entry : NOBODY;
    }

    /** Who acts; a visitor also where it could not be told. */
    public Subject subject() {
        return subject;
    }

    /**
     * The session of whoever is signed in; empty when nobody is.
     *
     * @throws RuntimeException the fault because of which it could not be told
     */
    public Optional<SessionView> session() {
        requireTold();
        return session;
    }

    /**
     * The kiosk that signed the request; empty when none did.
     *
     * @throws RuntimeException the fault because of which it could not be told
     */
    public Optional<KioskView> kiosk() {
        requireTold();
        return kiosk;
    }

    private void requireTold() {
        if (fault != null) {
            throw fault;
        }
    }
}
