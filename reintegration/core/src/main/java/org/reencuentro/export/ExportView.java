package org.reencuentro.export;

import java.time.Instant;
import java.util.UUID;

/**
 * An export.
 *
 * @param code how people call it, and how the file is called
 * @param lines how many rows it has
 * @param askedBy what the person who asked for it is called
 * @param own whether whoever reads this asked for it
 */
public record ExportView(
        UUID id,
        String code,
        ExportList list,
        int lines,
        String askedBy,
        boolean own,
        Instant askedAt,
        ExportState state) {}
