package org.reencuentro.kiosk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.reencuentro.door.Entry;
import org.reencuentro.hall.KioskView;

/** The kiosk that asks, which {@link DeviceGuard} has made sure of. Lives for one request. */
@RequestScoped
public class CurrentKiosk {
    private HttpServletRequest request;

    protected CurrentKiosk() {}

    @Inject
    CurrentKiosk(HttpServletRequest request) {
        this.request = request;
    }

    /** The kiosk that asks. */
    KioskView get() {
        return Entry.of(request)
                .kiosk()
                .orElseThrow(() -> new IllegalStateException("Asked for the kiosk where none is needed"));
    }
}
