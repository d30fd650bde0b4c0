package org.reencuentro.hall;

import java.util.UUID;

/** An enrolled kiosk: its code and label and the line that is its telephone. */
public record KioskView(UUID id, UUID hall, String code, String label, LineView line) {}
