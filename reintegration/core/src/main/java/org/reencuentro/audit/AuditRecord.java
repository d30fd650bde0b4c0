package org.reencuentro.audit;

import java.time.Instant;

/**
 * A deed as it stands in the audit.
 *
 * @param sequence its place, from 1 without gaps
 * @param at when its transaction was about to be committed
 */
public record AuditRecord(long sequence, Instant at, AuditEntry entry) {}
