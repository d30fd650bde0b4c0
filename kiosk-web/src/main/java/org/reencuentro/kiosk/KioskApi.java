package org.reencuentro.kiosk;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API of the kiosk's screens, below {@code /kiosk/api}. */
@ApplicationPath("/api")
public class KioskApi extends Application {}
