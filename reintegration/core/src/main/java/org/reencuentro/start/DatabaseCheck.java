package org.reencuentro.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers within two seconds; without it nothing is acknowledged. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {
    private static final int ANSWER_WITHIN_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    private DataSource source;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
