package org.reencuentro.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.reencuentro.hall.Board;

/** Tells whether the exchange is heard. It never makes the application unready: tickets and referrals go on without phones. */
@Readiness
@ApplicationScoped
public class ExchangeCheck implements HealthCheck {
    private Board board;

    protected ExchangeCheck() {}

    @Inject
    public ExchangeCheck(Board board) {
        this.board = board;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("asterisk")
                .withData("heard", board.exchangeHeard())
                .up()
                .build();
    }
}
