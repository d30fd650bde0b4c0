package org.reencuentro.kiosk;

import jakarta.inject.Inject;
import java.net.URI;
import org.reencuentro.door.SafeHeaders;

/** What the kiosk's screens need of the browser: its microphone, and the exchange's socket. */
public class KioskHeaders extends SafeHeaders {
    @Inject
    KioskSettings settings;

    @Override
    protected String needs() {
        return needs(settings.socket());
    }

    @Override
    protected String permissions() {
        return "microphone=(self), camera=(), geolocation=(), payment=(), usb=()";
    }

    /** The one other address is the exchange's socket. */
    static String needs(URI socket) {
        return "; media-src 'self' blob:; worker-src 'self'; manifest-src 'self'; connect-src 'self' "
                + socket.getScheme() + "://" + socket.getAuthority() + "; form-action 'none'";
    }
}
