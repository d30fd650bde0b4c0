package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What could smuggle a second request past a proxy is refused with 400 and the connection is closed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MalformedRequestIT {

    private static final int ANSWER_WITHIN_MILLIS = 10_000;

    @Test
    void aWellFormedRequestIsAnswered() throws IOException {
        assertEquals(
                "HTTP/1.1 200 OK", statusLineOf("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void chunkedBodiesStayPossible() throws IOException {
        String status = statusLineOf("POST /sign-in HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\na=b\r\n0\r\n\r\n");
        assertTrue(!status.isEmpty() && !status.contains(" 501 "), status);
    }

    @Test
    void aBareLineFeedDoesNotEndAHeader() throws IOException {
        refused("GET /kiosk/ HTTP/1.1\r\nHost: hall\nX-A: b\r\n\r\n");
    }

    @Test
    void carriageReturnsAloneDoNotEndTheHeaders() throws IOException {
        refused("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\r\rGET /x HTTP/1.1\r\nHost: hall\r\n\r\n");
    }

    @Test
    void theFirstHeaderDoesNotStartWithASpace() throws IOException {
        refused("GET /kiosk/ HTTP/1.1\r\n Host: hall\r\n\r\n");
    }

    @Test
    void aHeaderNameHasNoNul() throws IOException {
        refused("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\nX-\0A: b\r\n\r\n");
    }

    @Test
    void aHeaderNameHasNoSpace() throws IOException {
        refused("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\nContent-Length : 5\r\n\r\nhello");
    }

    @Test
    void aTransferCodingIsExactlyChunked() throws IOException {
        refused("POST /sign-in HTTP/1.1\r\nHost: hall\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
    }

    @Test
    void twoTransferCodingsAreRefused() throws IOException {
        refused("POST /sign-in HTTP/1.1\r\nHost: hall\r\n"
                + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n");
    }

    private static void refused(String request) throws IOException {
        try (Socket socket = sent(request)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400 "), answer);
            assertEquals(
                    answer.isEmpty() ? 0 : 1, answer.split("HTTP/1\\.1 ", -1).length - 1, "answered twice: " + answer);
        }
    }

    private static String statusLineOf(String request) throws IOException {
        try (Socket socket = sent(request)) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        }
    }

    /** The socket after sending; reading to its end returns only because the server closes the connection. */
    private static Socket sent(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Application.port());
        socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
