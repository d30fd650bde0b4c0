package org.reencuentro.telephony;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how the exchange is. It never makes the application unready: tickets and referrals go on without phones. */
@Readiness
@ApplicationScoped
public class ExchangeCheck implements HealthCheck {
    @EJB
    Telephony telephony;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("asterisk")
                .withData("manager", telephony.exchangeHeard() ? "connected" : "not connected")
                .withData("questions", telephony.answering() ? "answered" : "not answered")
                .up()
                .build();
    }
}
