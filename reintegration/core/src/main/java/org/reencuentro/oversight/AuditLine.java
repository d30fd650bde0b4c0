package org.reencuentro.oversight;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.audit.AuditEntry.Outcome;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Role;

/**
 * A deed as a supervisor reads it.
 *
 * @param actor the account or machine; empty for those of which there is only one
 * @param name what the person behind the account is called; empty for machines
 * @param organisation the name of the partner they belonged to; empty for staff
 * @param action the operation's name, as it was called when it was done
 * @param kind empty for one that no longer exists
 * @param object what it was about
 */
public record AuditLine(
        long sequence,
        Instant at,
        Optional<Role> role,
        Optional<UUID> actor,
        Optional<String> name,
        Optional<String> organisation,
        String action,
        Optional<Kind> kind,
        Optional<UUID> object,
        Outcome outcome) {}
