package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.util.SocketConnectionFacade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedServerSocketTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private BoundedServerSocket server;
    private Socket caller;

    @BeforeEach
    void listen() throws IOException {
        server = new BoundedServerSocket(HERE, 0, 5, 300);
    }

    @AfterEach
    void close() throws IOException {
        caller.close();
        server.close();
    }

    private SocketConnectionFacade called(String said) throws IOException {
        caller = new Socket(HERE, server.port());
        caller.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
        return server.accept();
    }

    @Test
    void linesAreReadWithoutTheirEndsAndAnswersAreSent() throws IOException {
        SocketConnectionFacade connection = called("agi_request: señal\r\n\nrest");
        caller.shutdownOutput();
        assertEquals("agi_request: señal", connection.readLine());
        assertEquals("", connection.readLine());
        assertEquals("rest", connection.readLine());
        assertNull(connection.readLine());
        connection.write("VERBOSE\n");
        connection.flush();
        assertEquals('V', caller.getInputStream().read());
    }

    @Test
    void theLongestLineIsReadAndALongerOneEndsTheConnection() throws IOException {
        SocketConnectionFacade connection = called("x".repeat(BoundedServerSocket.LONGEST_LINE) + "\n"
                + "y".repeat(BoundedServerSocket.LONGEST_LINE + 1) + "\n");
        assertEquals(BoundedServerSocket.LONGEST_LINE, connection.readLine().length());
        assertThrows(IOException.class, connection::readLine);
    }

    @Test
    void whoeverTalksWithoutEndIsNotHeardToTheEnd() throws IOException {
        SocketConnectionFacade connection = called("\n".repeat(BoundedServerSocket.MOST_LINES + 1));
        for (int i = 0; i < BoundedServerSocket.MOST_LINES; i++) {
            connection.readLine();
        }
        assertThrows(IOException.class, connection::readLine);
    }

    @Test
    void whoeverSaysNothingIsNotWaitedFor() throws IOException {
        SocketConnectionFacade connection = called("");
        assertThrows(SocketTimeoutException.class, connection::readLine);
    }
}
