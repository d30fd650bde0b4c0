package org.reencuentro.consent;

import java.util.Optional;
import java.util.UUID;

/** On what a referral rests: what the person agreed to, or a recorded basis; exactly one of them. */
public record Ground(Optional<UUID> consent, Optional<UUID> basis) {
    public Ground {
        if (consent.isPresent() == basis.isPresent()) {
            throw new IllegalArgumentException("Rests on both, or on nothing");
        }
    }

    public static Ground consent(UUID id) {
        return new Ground(Optional.of(id), Optional.empty());
    }

    public static Ground basis(UUID id) {
        return new Ground(Optional.empty(), Optional.of(id));
    }
}
