package org.reencuentro.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Deadlines;

/** Tells how many referrals are not over and yet wait for nobody: always none. It never makes the application unready. */
@Readiness
@ApplicationScoped
public class ReferralsCheck implements HealthCheck {
    private Deadlines deadlines;

    protected ReferralsCheck() {}

    @Inject
    public ReferralsCheck(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("referrals")
                .withData("silent", Callers.as(Subject.system(), () -> deadlines.silent()))
                .up()
                .build();
    }
}
