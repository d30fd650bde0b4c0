package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Arrays;
import java.util.Optional;
import org.reencuentro.door.OwnAddress;
import org.reencuentro.hall.KioskSessions;

/** The cookie of a kiosk's session. No script reads it and no other site makes the browser send it. */
@ApplicationScoped
public class SessionCookie {
    private OwnAddress address;

    protected SessionCookie() {}

    @Inject
    SessionCookie(OwnAddress address) {
        this.address = address;
    }

    /** The token that a request carries; empty when it carries none. */
    Optional<String> of(HttpServletRequest request) {
        String name = name(request);
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The cookie that carries a token, for as long as a session lasts. */
    NewCookie with(String token, HttpServletRequest request) {
        return new NewCookie.Builder(name(request))
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure(address.secure(request))
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) KioskSessions.LASTS.toSeconds())
                .build();
    }

    private String name(HttpServletRequest request) {
        return address.secure(request) ? "__Host-kiosk" : "kiosk";
    }
}
