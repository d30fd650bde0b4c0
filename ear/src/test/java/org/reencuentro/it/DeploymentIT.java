package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class DeploymentIT {

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    DataSource database;

    @Test
    void theDatabaseIsTheOneThisRunIsAbout() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals(
                    System.getenv("REENCUENTRO_DB_DRIVER"),
                    connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void everyMigrationHasRun() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet history = statement.executeQuery(
                        "select count(*), sum(case when success then 1 else 0 end) from flyway_schema_history")) {
            assertTrue(history.next());
            assertTrue(history.getInt(1) > 0, "no migration was found");
            assertEquals(history.getInt(1), history.getInt(2));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/kiosk/"})
    @RunAsClient
    void bothFrontsAnswer(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(Application.at(path)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Server").isEmpty(), "says what answers");
        assertTrue(answer.headers().firstValue("X-Powered-By").isEmpty(), "says what answers");
    }
}
