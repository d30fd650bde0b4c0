package org.reencuentro.referral.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralStep;
import org.reencuentro.referral.StepKind;

/** One stored step of a referral. */
@Embeddable
public class Step {
    @Column(name = "step_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private ReferralState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private ReferralState to;

    @Column(name = "taken_by")
    private UUID by;

    @Enumerated(EnumType.STRING)
    private DeclineReason reason;

    @Column(name = "alternative_service_id")
    private UUID alternative;

    @Column(name = "taken_at")
    private Instant at;

    protected Step() {}

    static Step taken(int number, ReferralStep what) {
        Step step = new Step();
        step.number = number;
        step.kind = what.kind();
        step.from = what.from();
        step.to = what.to();
        step.by = what.by().orElse(null);
        step.reason = what.reason().orElse(null);
        step.alternative = what.alternative().orElse(null);
        step.at = what.at();
        return step;
    }

    ReferralStep view() {
        return new ReferralStep(
                kind,
                from,
                to,
                Optional.ofNullable(by),
                Optional.ofNullable(reason),
                Optional.ofNullable(alternative),
                at);
    }
}
