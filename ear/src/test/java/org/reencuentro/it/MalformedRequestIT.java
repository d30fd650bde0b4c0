package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** RFC 9112, 5.2 lets a server read it as one line, which is what the server does before anybody can look. */
    @Test
    void aFoldedHeaderIsOneLineAndHidesNoCoding() throws IOException {
        assertEquals(
                "HTTP/1.1 200 OK",
                statusLineOf("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\nX-A: b\r\n c\r\nConnection: close\r\n\r\n"));
        for (String coding : List.of("\r\n chunked", "\r\n\tchunked", "x\r\n chunked", "chunked\r\n x")) {
            String answer = wholeAnswer("POST /sign-in HTTP/1.1\r\nHost: hall\r\nTransfer-Encoding: " + coding
                    + "\r\n\r\n0\r\n\r\nGET /kiosk/ HTTP/1.1\r\nHost: hall\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1\\.1 4(00|11) .*"), answer);
            assertEquals(1, answer.split("HTTP/1\\.1 ", -1).length - 1, "answered twice: " + answer);
        }
    }

    @Test
    void aTransferCodingIsWrittenInOneWay() throws IOException {
        for (String coding :
                List.of("Chunked", "chunked, identity", "identity, chunked", "chunked;a=b", "\tchunked\u000b")) {
            refused("POST /sign-in HTTP/1.1\r\nHost: hall\r\nTransfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n");
        }
    }

    @Test
    void aLengthAndACodingTogetherAreRefused() throws IOException {
        refused(
                "POST /sign-in HTTP/1.1\r\nHost: hall\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    }

    @Test
    void twoLengthsAreRefused() throws IOException {
        refused("POST /sign-in HTTP/1.1\r\nHost: hall\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde");
        refused("POST /sign-in HTTP/1.1\r\nHost: hall\r\nContent-Length: 4, 4\r\n\r\nabcd");
    }

    @Test
    void aLengthIsANumber() throws IOException {
        for (String length : List.of("-1", "+4", "0x4", "4 4", "99999999999999999999", "")) {
            refused("POST /sign-in HTTP/1.1\r\nHost: hall\r\nContent-Length: " + length + "\r\n\r\nabcd");
        }
    }

    @Test
    void aRequestHasExactlyOneHost() throws IOException {
        refused("GET /kiosk/ HTTP/1.1\r\n\r\n");
        refused("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\nHost: other\r\n\r\n");
    }

    @Test
    void moreHeadersThanAreTakenAreRefused() throws IOException {
        refused("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\n" + "X-A: b\r\n".repeat(100) + "\r\n");
        refused("GET /kiosk/ HTTP/1.1\r\nHost: hall\r\nX-A: " + "b".repeat(20_000) + "\r\n\r\n");
        refused("GET /" + "b".repeat(20_000) + " HTTP/1.1\r\nHost: hall\r\n\r\n");
    }

    @Test
    void anotherProtocolIsNotSpoken() throws IOException {
        refused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        for (String version : List.of("http/1.1", "HTTP/0.9", "HTTP/", "SIP/2.0")) {
            String answer = wholeAnswer("GET /kiosk/ " + version + "\r\nHost: hall\r\n\r\n");
            assertTrue(answer.isEmpty() || answer.matches("(?s)HTTP/[0-9.]+ (400|505) .*"), answer);
        }
        // A number that the server does not know it reads, and answers, as its own, as RFC 9110 (2.5) wants of 1.2.
        for (String version : List.of("HTTP/1.2", "HTTP/9.9")) {
            String answer = wholeAnswer("GET /kiosk/ " + version + "\r\nHost: hall\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        }
        refused("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n");
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
        return wholeAnswer(request).lines().findFirst().orElse("");
    }

    private static String wholeAnswer(String request) throws IOException {
        try (Socket socket = sent(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
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
