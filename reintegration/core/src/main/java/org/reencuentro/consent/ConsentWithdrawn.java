package org.reencuentro.consent;

import java.util.UUID;

/** A person has changed their mind; heard in the same transaction by whoever acts under the consent. */
public record ConsentWithdrawn(UUID consent, UUID person) {}
