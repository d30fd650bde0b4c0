package org.reencuentro.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerTest {
    private static final Map<String, String> HEADERS = Map.of("Reencuentro-Signature", "t=1,v1=aa");

    private final Messenger here = new Messenger(new WebhookReach(Set.of(443), true), Executors.defaultThreadFactory());
    private final Messenger abroad =
            new Messenger(new WebhookReach(Set.of(443), false), Executors.defaultThreadFactory());
    private final Receiver receiver = new Receiver(Duration.ZERO);

    @AfterEach
    void close() throws Exception {
        receiver.close();
        here.close();
        abroad.close();
    }

    @Test
    void aMessageArrivesWithItsHeadersAndItsBody() {
        Attempt attempt = here.send(receiver.at("/changes?of=us"), HEADERS, "{\"a\":\"ñ\"}");
        assertEquals(Optional.empty(), attempt.fault());
        assertEquals(OptionalInt.of(204), attempt.status());
        Receiver.Received received = receiver.received().get(0);
        assertEquals("/changes?of=us", received.path());
        assertEquals("t=1,v1=aa", received.headers().get("Reencuentro-Signature"));
        assertEquals(
                "127.0.0.1:" + receiver.at("/").getPort(), received.headers().get("Host"));
        assertEquals("{\"a\":\"ñ\"}", received.body());
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answering("/moved", "HTTP/1.1 302 Found\r\nLocation: " + receiver.at("/secret") + "\r\n\r\n");
        Attempt attempt = here.send(receiver.at("/moved"), HEADERS, "{}");
        assertEquals(Optional.of(DeliveryFault.REDIRECTED), attempt.fault());
        assertEquals(
                List.of("/moved"),
                receiver.received().stream().map(Receiver.Received::path).toList());
    }

    @Test
    void whatIsNotASuccessHasNotArrived() {
        receiver.answering("/broken", "HTTP/1.1 503 Later\r\n\r\n");
        receiver.answering("/early", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
        receiver.answering("/garbled", "SSH-2.0-OpenSSH\r\n");
        receiver.answering("/endless", "x".repeat(20_000));
        assertEquals(
                OptionalInt.of(503),
                here.send(receiver.at("/broken"), HEADERS, "{}").status());
        assertTrue(here.send(receiver.at("/early"), HEADERS, "{}").arrived());
        for (String path : List.of("/garbled", "/endless")) {
            assertEquals(
                    Optional.of(DeliveryFault.GARBLED),
                    here.send(receiver.at(path), HEADERS, "{}").fault());
        }
    }

    @Test
    void nobodyKeepsUsLongerThanFiveSeconds() throws Exception {
        ScheduledExecutorService drops = Executors.newScheduledThreadPool(1);
        try (ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            Thread slow = new Thread(() -> drip(door, drops));
            slow.start();
            Attempt attempt = here.send(URI.create("http://127.0.0.1:" + door.getLocalPort() + "/"), HEADERS, "{}");
            assertEquals(Optional.of(DeliveryFault.TIMED_OUT), attempt.fault());
            assertTrue(attempt.took().compareTo(Duration.ofMillis(6_000)) < 0, "took " + attempt.took());
            assertTrue(attempt.took().compareTo(Duration.ofMillis(4_900)) > 0, "took " + attempt.took());
        } finally {
            drops.shutdownNow();
        }
    }

    /** A byte of the answer every 200 ms, so that no single read ever waits long. */
    private static void drip(ServerSocket door, ScheduledExecutorService drops) {
        try {
            Socket socket = door.accept();
            byte[] answer = ("HTTP/1.1 " + "2".repeat(500)).getBytes(StandardCharsets.US_ASCII);
            int[] next = {0};
            drops.scheduleAtFixedRate(
                    () -> {
                        try {
                            socket.getOutputStream().write(answer[next[0]++]);
                        } catch (java.io.IOException gone) {
                            throw new IllegalStateException(gone);
                        }
                    },
                    0,
                    200,
                    TimeUnit.MILLISECONDS);
        } catch (java.io.IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Test
    void aSystemThatSaysNothingTimesOut() {
        Attempt attempt = here.send(receiver.at("/stall"), HEADERS, "{}");
        assertEquals(Optional.of(DeliveryFault.TIMED_OUT), attempt.fault());
    }

    @Test
    void whereNobodyListensIsUnreachable() throws Exception {
        URI closed = receiver.at("/");
        receiver.close();
        assertEquals(
                Optional.of(DeliveryFault.UNREACHABLE),
                here.send(closed, HEADERS, "{}").fault());
    }

    @Test
    void whoeverSpeaksNoTlsIsNotTakenForASystem() throws Exception {
        try (ServerSocket door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            new Thread(() -> plainly(door)).start();
            assertEquals(
                    Optional.of(DeliveryFault.TLS_FAILED),
                    here.send(URI.create("https://127.0.0.1:" + door.getLocalPort() + "/"), HEADERS, "{}")
                            .fault());
        }
    }

    private static void plainly(ServerSocket door) {
        try (Socket socket = door.accept()) {
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        } catch (java.io.IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/",
        "https://10.0.0.8/",
        "https://192.168.1.1/",
        "https://172.31.255.1/",
        "https://169.254.169.254/latest",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://224.0.0.1/",
        "https://[fd12::1]/",
        "https://[fe80::1]/",
        "https://[ff02::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:10.0.0.8]/",
        "https://[64:ff9b::a00:8]/",
        "https://[2002:a00:8::1]/",
        "https://2130706433/",
        "https://255.255.255.255/"
    })
    void whatIsNotPublicIsNotSentTo(URI address) {
        assertEquals(
                Optional.of(DeliveryFault.ADDRESS_REFUSED),
                abroad.send(address, HEADERS, "{}").fault());
    }
}
