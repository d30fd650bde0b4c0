package org.reencuentro.audit.model;

import org.reencuentro.audit.AuditRecord;

/** A record with what chains it to the one before. */
public record Link(AuditRecord record, byte[] mac) {}
