package org.reencuentro.telephony.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsteriskQuestionsTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /** More than the port itself once held: those had to connect again a second later. */
    private static final int MANY = 600;

    /** Sixteen are answered while sixty-four wait. */
    private static final int ROOM = 80;

    private final List<Socket> asking = new ArrayList<>();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private AsteriskQuestions questions;
    private int port;

    @BeforeEach
    void listen() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, HERE)) {
            port = free.getLocalPort();
        }
        questions = new AsteriskQuestions(port, null, null, null, null, Thread::new);
        questions.start();
    }

    /** Whoever comes before the port listens tries again. */
    private Socket connected() throws InterruptedException {
        for (int tries = 0; tries < 500; tries++) {
            try {
                return new Socket(HERE, port);
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new IllegalStateException("The port does not listen");
    }

    @AfterEach
    void end() throws IOException {
        questions.stop();
        callers.shutdownNow();
        for (Socket each : asking) {
            each.close();
        }
    }

    private boolean closedAtOnce(Socket caller) {
        try {
            caller.setSoTimeout(1_500);
            return caller.getInputStream().read() < 0;
        } catch (SocketTimeoutException held) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void forWhomThereIsNoRoomIsToldSoAtOnce() throws Exception {
        List<Future<Boolean>> closed = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Socket caller = connected();
            asking.add(caller);
            closed.add(callers.submit(() -> closedAtOnce(caller)));
        }
        int turnedAway = 0;
        for (Future<Boolean> each : closed) {
            turnedAway += each.get() ? 1 : 0;
        }
        assertEquals(MANY - ROOM, turnedAway);
    }
}
