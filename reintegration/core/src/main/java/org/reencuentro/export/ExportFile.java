package org.reencuentro.export;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;

/**
 * What leaves.
 *
 * @param takenBy what the person who takes it is called
 * @param lines how many rows are announced; fewer come when some have been erased since
 * @param rows each row's cells by the list's columns, read piece by piece while they are asked for
 */
public record ExportFile(
        String code, ExportList list, String takenBy, Instant takenAt, int lines, Iterator<List<String>> rows) {}
