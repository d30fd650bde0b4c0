package org.reencuentro.transport;

/**
 * What is wrong with a cell.
 *
 * @param row 1 for the first below the headings
 * @param column its heading
 */
public record RowFault(int row, String column, TimetableFault fault) {}
