package org.reencuentro.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class WireTest {
    private final Wire wire = new Wire(new Reach(false, true));

    @Test
    void aSlowMachineIsAskedFourThingsAtOnceAndNoMore() throws Exception {
        ExecutorService asking = Executors.newFixedThreadPool(4);
        try (ServerSocket slow = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            URL there =
                    URI.create("http://127.0.0.1:" + slow.getLocalPort() + "/").toURL();
            List<CompletableFuture<Object>> asked = new ArrayList<>();
            List<Socket> held = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> read(there), asking));
                held.add(slow.accept());
            }
            assertEquals(
                    "Asked too much at once",
                    assertThrows(IOException.class, () -> wire.read(there)).getMessage());
            for (Socket each : held) {
                each.close();
            }
            for (CompletableFuture<Object> each : asked) {
                assertThrows(ExecutionException.class, each::get);
            }
            CompletableFuture<Object> again = CompletableFuture.supplyAsync(() -> read(there), asking);
            slow.accept().close();
            assertThrows(ExecutionException.class, again::get);
        } finally {
            asking.shutdownNow();
        }
    }

    private Object read(URL there) {
        try {
            return wire.read(there);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
