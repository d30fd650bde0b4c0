package org.reencuentro.referral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;

/** A referral without whom it is for. */
public record ReferralRow(
        UUID id,
        String code,
        ServiceKind kind,
        Optional<String> department,
        Priority priority,
        String organisation,
        ReferralState state,
        Instant sentAt,
        Instant answerBy) {}
