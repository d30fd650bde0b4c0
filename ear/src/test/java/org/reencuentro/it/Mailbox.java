package org.reencuentro.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A partner's system on the loopback: takes what is sent and answers with a status; below {@code /stall} with nothing. */
public final class Mailbox implements AutoCloseable {
    public record Letter(String path, Map<String, String> headers, String body) {}

    private final ServerSocket door;
    private final LinkedBlockingQueue<Letter> letters = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Socket> stalled = new LinkedBlockingQueue<>();
    private volatile String answer = "204 No Content";

    public Mailbox() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        new Thread(this::accept, "mailbox").start();
    }

    public String at(String path) {
        return "http://127.0.0.1:" + door.getLocalPort() + path;
    }

    /** The status, and what else stands in the head, of each answer from now on. */
    void answers(String head) {
        answer = head;
    }

    /** The next letter; null when none came in time. */
    public Letter next(int seconds) throws InterruptedException {
        return letters.poll(seconds, TimeUnit.SECONDS);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                serve(door.accept());
            } catch (IOException closed) {
                // The door was shut, or whoever came left again.
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String first = lines.readLine();
        Map<String, String> headers = new HashMap<>();
        for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
            headers.put(line.split(": ", 2)[0], line.split(": ", 2)[1]);
        }
        char[] body = new char[Integer.parseInt(headers.get("Content-Length"))];
        for (int read = 0; read < body.length; ) {
            read += lines.read(body, read, body.length - read);
        }
        String path = first.split(" ")[1];
        letters.add(new Letter(path, headers, new String(body)));
        if (path.startsWith("/stall")) {
            stalled.add(socket);
            return;
        }
        try (socket) {
            socket.getOutputStream().write(("HTTP/1.1 " + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : stalled) {
            each.close();
        }
    }
}
