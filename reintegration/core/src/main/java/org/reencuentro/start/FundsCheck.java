package org.reencuentro.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.reencuentro.fund.LedgerWatch;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/** Tells how many funds do not add up: always none. It never makes the application unready. */
@Readiness
@ApplicationScoped
public class FundsCheck implements HealthCheck {
    private LedgerWatch watch;

    protected FundsCheck() {}

    @Inject
    public FundsCheck(LedgerWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("funds")
                .withData("wrong", Callers.as(Subject.system(), () -> watch.wrong()))
                .up()
                .build();
    }
}
