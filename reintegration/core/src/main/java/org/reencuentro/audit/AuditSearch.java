package org.reencuentro.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What to look for in the audit; what is empty narrows nothing.
 *
 * @param objects what the deeds were about
 * @param from first instant
 * @param until first instant that no longer counts
 * @param refusedOnly only what was refused or hidden
 */
public record AuditSearch(
        Set<UUID> objects,
        Optional<UUID> actor,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean refusedOnly) {}
