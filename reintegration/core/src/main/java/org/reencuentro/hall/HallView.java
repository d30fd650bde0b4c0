package org.reencuentro.hall;

import java.time.ZoneId;
import java.util.UUID;

/** A hall as others see it. */
public record HallView(UUID id, String code, String name, ZoneId zone) {}
