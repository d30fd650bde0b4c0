package org.reencuentro.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.policy.Subject;

/**
 * A session that holds.
 *
 * @param subject who acts in it, with all that they have shown of themselves
 * @param waived whether the second factor is waived, as it is for the invented people of a demonstration
 * @param endsAt when it ends however much it is used
 * @param handedFor whose PIN is to be chosen on the screen, which was handed to them; empty while staff have it
 */
public record SessionView(
        UUID id, AccountView account, Subject subject, boolean waived, Instant endsAt, Optional<UUID> handedFor) {}
