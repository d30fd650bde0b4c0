package org.reencuentro.office.partner;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Progress;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralWord;
import org.reencuentro.referral.Turn;

/** A referral as its partner may see it. */
final class Sample {
    private static final Instant T0 = Instant.parse("2026-11-26T18:00:00Z");

    private Sample() {}

    static ServiceView service() {
        return new ServiceView(
                new UUID(0, 2),
                new OrganisationView(new UUID(0, 3), "RUTAS", "Rutas"),
                ServiceFacts.plain(ServiceKind.TRANSPORT, "Bus", ""),
                false,
                List.of(),
                Optional.of(new ServiceView.Capacity(6, T0)),
                ServiceView.Opening.UNKNOWN,
                new ServiceView.Standing(Optional.empty(), true, 0, Instant.EPOCH));
    }

    static PartnerReferral referral(
            ReferralState state, Optional<PartnerReferral.About> about, Optional<String> name, Priority priority) {
        return new PartnerReferral(
                new UUID(0, 1),
                "R-2345",
                ServiceKind.TRANSPORT,
                service(),
                about,
                name,
                priority,
                state,
                T0,
                T0.plusSeconds(3600),
                "Fuerza Aérea Guatemalteca",
                ZoneId.of("America/Guatemala"),
                about.isPresent(),
                new Progress(
                        Optional.of(Turn.PARTNER).filter(any -> !state.end()),
                        Optional.of(T0.plusSeconds(1800)).filter(any -> !state.end()),
                        Escalation.NONE,
                        Optional.of(T0.plusSeconds(7200)).filter(any -> state.promised()),
                        about.stream()
                                .map(any -> new ReferralWord(Turn.HALL, "Trae silla de ruedas", T0))
                                .toList(),
                        Optional.empty(),
                        Optional.of(T0.plusSeconds(60)).filter(any -> state == ReferralState.WITHDRAWN)),
                Optional.of(BasisKind.VITAL_INTERESTS).filter(any -> state.promised()),
                List.of());
    }
}
