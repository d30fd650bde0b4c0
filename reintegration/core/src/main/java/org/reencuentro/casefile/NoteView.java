package org.reencuentro.casefile;

import java.time.Instant;
import java.util.UUID;
import org.reencuentro.kernel.Compartment;

/**
 * A note on a case.
 *
 * @param author the account that wrote it
 */
public record NoteView(UUID id, Compartment compartment, String text, UUID author, Instant at) {}
