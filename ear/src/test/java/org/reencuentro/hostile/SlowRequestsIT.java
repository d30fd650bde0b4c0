package org.reencuentro.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.it.Application;

/** Many who send a letter a second hold up nobody, and are let go. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SlowRequestsIT {
    private static final int MANY = 300;
    private static final int LET_GO_WITHIN_MILLIS = 40_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void slowHeadersHoldUpNobody() throws Exception {
        slowly("GET /sign-in HTTP/1.1\r\nHost: hall\r\nX-A: ");
    }

    @Test
    void slowBodiesHoldUpNobody() throws Exception {
        slowly("POST /sign-in HTTP/1.1\r\nHost: hall\r\nOrigin: http://hall\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na");
    }

    private void slowly(String beginning) throws Exception {
        List<Socket> sockets = new ArrayList<>();
        ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), Application.port());
                socket.setSoTimeout(LET_GO_WITHIN_MILLIS);
                sockets.add(socket);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            }
            dripping.scheduleAtFixedRate(() -> sockets.forEach(SlowRequestsIT::drip), 1, 1, TimeUnit.SECONDS);
            for (int i = 0; i < 20; i++) {
                long start = System.nanoTime();
                assertEquals(200, page());
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                assertTrue(millis < 2_000, "a page took " + millis + " ms");
            }
            dripping.shutdownNow();
            for (Socket socket : sockets) {
                letGo(socket);
            }
            assertEquals(200, page());
        } finally {
            dripping.shutdownNow();
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException letGo) {
            // That is what the server should do.
        }
    }

    /** Returns when the server has closed the connection; fails when it does not. */
    private static void letGo(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            // Closed all the same.
        }
    }

    private int page() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(Application.at("/sign-in"))
                .timeout(Duration.ofSeconds(10))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
