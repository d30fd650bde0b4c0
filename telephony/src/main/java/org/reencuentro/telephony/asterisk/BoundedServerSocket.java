package org.reencuentro.telephony.asterisk;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.util.ServerSocketFacade;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * Where Asterisk's questions are heard. The library's own socket reads lines of any length into memory, so that whoever
 * reaches the port could fill it; here a connection that says more than a question needs is closed.
 */
final class BoundedServerSocket implements ServerSocketFacade {
    /** Longest line, in bytes; Asterisk's are some hundred. */
    static final int LONGEST_LINE = 4_096;

    /** Most lines of one connection: some forty of environment, then one an answer. */
    static final int MOST_LINES = 400;

    private final ServerSocket server;
    private volatile int readMillis;

    BoundedServerSocket(InetAddress address, int port, int backlog, int readMillis) throws IOException {
        this.readMillis = readMillis;
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(address, port), backlog);
    }

    /** The port that is listened on. */
    int port() {
        return server.getLocalPort();
    }

    @Override
    public SocketConnectionFacade accept() throws IOException {
        Socket socket = server.accept();
        try {
            socket.setSoTimeout(readMillis);
            return new Connection(socket);
        } catch (IOException fault) {
            socket.close();
            throw fault;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    @Override
    public void setSocketReadTimeout(int millis) {
        readMillis = millis;
    }

    private static final class Connection implements SocketConnectionFacade {
        private final Socket socket;
        private final InputStream in;
        private final Writer out;
        private int lines;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            in = new BufferedInputStream(socket.getInputStream());
            out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
        }

        /** The next line without its end; null at the end of what is said. */
        @Override
        public String readLine() throws IOException {
            if (++lines > MOST_LINES) {
                throw new IOException("More than " + MOST_LINES + " lines");
            }
            byte[] line = new byte[LONGEST_LINE];
            int length = 0;
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    return length == 0 ? null : text(line, length);
                }
                if (length == LONGEST_LINE) {
                    throw new IOException("A line of more than " + LONGEST_LINE + " bytes");
                }
                line[length++] = (byte) next;
            }
            return text(line, length);
        }

        private static String text(byte[] line, int length) {
            int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
            return new String(line, 0, end, StandardCharsets.UTF_8);
        }

        @Override
        public void write(String text) throws IOException {
            out.write(text);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        @Override
        public boolean isConnected() {
            return socket.isConnected() && !socket.isClosed();
        }

        @Override
        public InetAddress getLocalAddress() {
            return socket.getLocalAddress();
        }

        @Override
        public int getLocalPort() {
            return socket.getLocalPort();
        }

        @Override
        public InetAddress getRemoteAddress() {
            return socket.getInetAddress();
        }

        @Override
        public int getRemotePort() {
            return socket.getPort();
        }
    }
}
