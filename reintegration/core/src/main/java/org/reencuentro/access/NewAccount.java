package org.reencuentro.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.policy.Role;

/**
 * Who is invited.
 *
 * @param organisation present exactly for partners
 * @param halls where they work; empty for partners
 */
public record NewAccount(
        String email, String name, Role role, Optional<UUID> organisation, Set<UUID> halls, boolean mayExport) {}
