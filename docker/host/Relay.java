import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands between two programs on this machine, so that what connects them can be cut (by killing it) or swallow what is said
 * without ending (by stopping it). {@code Relay PORT TO} hands every connection on.
 */
final class Relay {
    private Relay() {}

    public static void main(String[] arguments) throws IOException {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        try (ServerSocket server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(here, Integer.parseInt(arguments[0])));
            while (true) {
                Socket near = server.accept();
                try {
                    Socket far = new Socket(here, Integer.parseInt(arguments[1]));
                    hand(near, far);
                    hand(far, near);
                } catch (IOException nobody) {
                    near.close();
                }
            }
        }
    }

    /** Hands on what one says until either has ended. */
    private static void hand(Socket from, Socket to) {
        Thread thread = new Thread(() -> {
            try (from;
                    to;
                    InputStream said = from.getInputStream();
                    OutputStream heard = to.getOutputStream()) {
                said.transferTo(heard);
            } catch (IOException ended) {
                // The other direction has closed both.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
