package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import org.reencuentro.door.Cookies;
import org.reencuentro.door.OwnAddress;
import org.reencuentro.hall.KioskSessions;

/** The cookie of a kiosk's session. No script reads it and no other site makes the browser send it. */
@ApplicationScoped
public class SessionCookie {
    private OwnAddress address;
    private Cookies cookies;

    protected SessionCookie() {}

    @Inject
    SessionCookie(OwnAddress address, Cookies cookies) {
        this.address = address;
        this.cookies = cookies;
    }

    /** The cookie that carries a token, for as long as a session lasts. */
    NewCookie with(String token, HttpServletRequest request) {
        return new NewCookie.Builder(cookies.name(request, Cookies.KIOSK))
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(address.secure(request))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) KioskSessions.LASTS.toSeconds())
                .build();
    }
}
