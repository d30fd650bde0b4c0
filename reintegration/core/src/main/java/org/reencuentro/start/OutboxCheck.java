package org.reencuentro.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.reencuentro.kernel.Outbox;

/** Tells how many effects were given up and wait for a person. It never makes the application unready. */
@Readiness
@ApplicationScoped
public class OutboxCheck implements HealthCheck {
    private Outbox outbox;

    protected OutboxCheck() {}

    @Inject
    public OutboxCheck(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox")
                .withData("given-up", outbox.dead())
                .up()
                .build();
    }
}
