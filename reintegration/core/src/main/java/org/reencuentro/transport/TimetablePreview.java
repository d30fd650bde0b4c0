package org.reencuentro.transport;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a file says that was handed in.
 *
 * @param id by which it is put in force; empty when there are faults, and then nothing of it is kept
 * @param rows how many there are
 * @param faults in the order of the rows
 */
public record TimetablePreview(Optional<UUID> id, int rows, List<RowFault> faults) {}
