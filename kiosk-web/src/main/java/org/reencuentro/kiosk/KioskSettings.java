package org.reencuentro.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the operator decides about kiosks; read once at the first use. */
@ApplicationScoped
public class KioskSettings {
    private static final String SOCKET = "REENCUENTRO_SIP_WS_URL";

    private final URI socket;

    public KioskSettings() {
        this(ConfigProvider.getConfig());
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalStateException when {@code REENCUENTRO_SIP_WS_URL} is no {@code ws} or {@code wss} address
     */
    KioskSettings(Config config) {
        String address = config.getOptionalValue(SOCKET, String.class).orElse("ws://127.0.0.1:8088/ws");
        if (!address.matches("wss?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9./_-]*)?")) {
            throw new IllegalStateException("Settings refused: " + SOCKET + " must be a ws:// or wss:// address");
        }
        socket = URI.create(address);
    }

    /** Where browser phones reach the exchange. */
    public URI socket() {
        return socket;
    }
}
