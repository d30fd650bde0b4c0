package org.reencuentro.access;

import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Language;
import org.reencuentro.policy.Role;

/**
 * Who is signed in.
 *
 * @param organisation the partner's organisation; present exactly for partners
 */
public record AccountView(
        UUID id, String email, String name, Role role, Optional<UUID> organisation, Language language) {}
