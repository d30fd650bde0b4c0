package org.reencuentro.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An account as those see it who look after accounts.
 *
 * @param seenAt when its person last signed in; empty before they came
 * @param linkUntil until when a link lies unused; empty when none does
 * @param secondFactor whether one is set up
 * @param demonstration whether its person is invented
 */
public record AccountRow(
        AccountView account,
        AccountState state,
        Set<UUID> halls,
        boolean mayExport,
        boolean secondFactor,
        Optional<Instant> seenAt,
        Optional<Instant> linkUntil,
        boolean demonstration) {}
