package org.reencuentro.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A partner's system on the loopback: answers what a test wants at each path, after a while or never. Below {@code /stall}
 * it takes connections and says nothing.
 */
final class Receiver implements AutoCloseable {
    /** A message as it came in. */
    record Received(String path, Map<String, String> headers, String body) {}

    private final ServerSocket door;
    private final ExecutorService reading = Executors.newCachedThreadPool();
    private final ScheduledExecutorService answering = Executors.newScheduledThreadPool(2);
    private final Map<String, String> answers = new HashMap<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private final Duration after;

    Receiver(Duration after) {
        this.after = after;
        try {
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        reading.execute(this::accept);
    }

    /** What is answered below a path; 204 where nothing was said. */
    Receiver answering(String path, String answer) {
        answers.put(path, answer);
        return this;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                reading.execute(() -> serve(socket));
            } catch (SocketException closed) {
                return;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private void serve(Socket socket) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = lines.readLine();
            if (first == null) {
                return;
            }
            String path = first.split(" ")[1];
            if (path.startsWith("/stall")) {
                return;
            }
            Map<String, String> headers = new HashMap<>();
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                headers.put(line.split(": ")[0], line.split(": ", 2)[1]);
            }
            char[] body = new char[Integer.parseInt(headers.get("Content-Length"))];
            for (int read = 0; read < body.length; ) {
                read += lines.read(body, read, body.length - read);
            }
            received.add(new Received(
                    path,
                    headers,
                    new String(new String(body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)));
            answering.schedule(() -> answer(socket, path), after.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException gone) {
            open.remove(socket);
        }
    }

    private void answer(Socket socket, String path) {
        try (socket) {
            socket.getOutputStream()
                    .write(answers.getOrDefault(path, "HTTP/1.1 204 No Content\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        synchronized (open) {
            for (Socket each : open) {
                each.close();
            }
        }
        reading.shutdownNow();
        answering.shutdownNow();
    }
}
