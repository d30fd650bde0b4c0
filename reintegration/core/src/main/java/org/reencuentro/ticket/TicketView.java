package org.reencuentro.ticket;

import java.util.UUID;
import org.reencuentro.kernel.Language;

/**
 * A ticket as printed.
 *
 * @param number eight digits, the last a check digit
 */
public record TicketView(UUID id, UUID hall, String number, TicketWord word, Language language) {}
