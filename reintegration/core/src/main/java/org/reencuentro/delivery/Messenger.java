package org.reencuentro.delivery;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Takes one message to one address: the name is looked up once, and the connection goes to what was found and judged, so
 * that a name which means something else a moment later leads nowhere. 2 seconds to connect, 5 seconds in all, however
 * slowly the other side speaks; no redirects, no proxies; of the answer only the status is read. Safe for use by many
 * threads.
 */
@ApplicationScoped
class Messenger {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(5);
    private static final int LOOKUPS = 64;
    private static final int MOST_HEAD = 16_384;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

    private WebhookReach reach;
    private ThreadPoolExecutor lookups;
    private ScheduledThreadPoolExecutor watch;

    @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
    private ManagedThreadFactory threads;

    protected Messenger() {}

    @Inject
    Messenger(WebhookReach reach) {
        this.reach = reach;
    }

    Messenger(WebhookReach reach, ThreadFactory threads) {
        this.reach = reach;
        open(threads);
    }

    private synchronized void open(ThreadFactory factory) {
        if (watch == null) {
            lookups = new ThreadPoolExecutor(0, LOOKUPS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
            watch = new ScheduledThreadPoolExecutor(1, factory);
            watch.setRemoveOnCancelPolicy(true);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (watch != null) {
            lookups.shutdownNow();
            watch.shutdownNow();
        }
    }

    private static final class Undelivered extends Exception {
        private static final long serialVersionUID = 1L;
        private final DeliveryFault fault;

        Undelivered(DeliveryFault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    /** Why a message cannot go there as things stand; nothing is sent. */
    Optional<DeliveryFault> hindrance(URI address) {
        open(threads);
        try {
            find(address);
            return Optional.empty();
        } catch (Undelivered refused) {
            return Optional.of(refused.fault);
        }
    }

    /** Takes a message there, once. */
    Attempt send(URI address, Map<String, String> headers, String body) {
        open(threads);
        long began = System.nanoTime();
        try {
            int status = status(address, head(address, headers, body), body, began);
            return new Attempt(
                    Optional.ofNullable(fault(status)),
                    OptionalInt.of(status),
                    Duration.ofNanos(System.nanoTime() - began));
        } catch (Undelivered fault) {
            return new Attempt(
                    Optional.of(fault.fault), OptionalInt.empty(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private static DeliveryFault fault(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        return status >= 300 && status < 400 ? DeliveryFault.REDIRECTED : DeliveryFault.REFUSED;
    }

    private static String head(URI address, Map<String, String> headers, String body) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(address.getRawQuery() == null ? "" : "?" + address.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(address.getRawAuthority())
                .append("\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private InetAddress find(URI address) throws Undelivered {
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        Future<InetAddress[]> found;
        try {
            found = lookups.submit(() -> InetAddress.getAllByName(host));
        } catch (RejectedExecutionException tooMany) {
            throw new Undelivered(DeliveryFault.TIMED_OUT);
        }
        try {
            InetAddress[] addresses = found.get(CONNECT.toMillis(), TimeUnit.MILLISECONDS);
            if (!reach.allows(address, addresses)) {
                throw new Undelivered(DeliveryFault.ADDRESS_REFUSED);
            }
            return addresses[0];
        } catch (ExecutionException unknown) {
            if (unknown.getCause() instanceof UnknownHostException) {
                throw new Undelivered(DeliveryFault.NAME_UNKNOWN);
            }
            throw new IllegalStateException("Looking a name up failed", unknown);
        } catch (TimeoutException slow) {
            found.cancel(true);
            throw new Undelivered(DeliveryFault.NAME_UNKNOWN);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Undelivered(DeliveryFault.TIMED_OUT);
        }
    }

    private int status(URI address, String head, String body, long began) throws Undelivered {
        InetAddress to = find(address);
        long left = WHOLE.toNanos() - (System.nanoTime() - began);
        try (Socket plain = new Socket(Proxy.NO_PROXY)) {
            Future<?> end = watch.schedule(() -> shut(plain), left, TimeUnit.NANOSECONDS);
            try {
                plain.connect(new InetSocketAddress(to, WebhookReach.port(address)), (int) CONNECT.toMillis());
                Socket socket = "https".equals(address.getScheme()) ? secured(plain, address) : plain;
                socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                return status(socket.getInputStream());
            } catch (SocketTimeoutException slow) {
                throw new Undelivered(DeliveryFault.TIMED_OUT);
            } catch (IOException fault) {
                throw new Undelivered(late(began) ? DeliveryFault.TIMED_OUT : kind(fault));
            } finally {
                end.cancel(false);
            }
        } catch (IOException closing) {
            throw new Undelivered(DeliveryFault.UNREACHABLE);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed, which is what was wanted.
        }
    }

    private static boolean late(long began) {
        return System.nanoTime() - began >= WHOLE.toNanos();
    }

    private static DeliveryFault kind(IOException fault) {
        return fault instanceof SSLException ? DeliveryFault.TLS_FAILED : DeliveryFault.UNREACHABLE;
    }

    private static Socket secured(Socket plain, URI address) throws IOException {
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, host, WebhookReach.port(address), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** The status of the final answer; those that only say that one is coming are passed over. */
    private static int status(InputStream answer) throws IOException, Undelivered {
        int read = 0;
        boolean begins = true;
        while (read < MOST_HEAD) {
            String line = line(answer, MOST_HEAD - read);
            read += line.length() + 2;
            if (begins) {
                Matcher status = STATUS.matcher(line);
                if (!status.matches()) {
                    throw new Undelivered(DeliveryFault.GARBLED);
                }
                if (!status.group(1).startsWith("1")) {
                    return Integer.parseInt(status.group(1));
                }
            }
            begins = line.isEmpty();
        }
        throw new Undelivered(DeliveryFault.GARBLED);
    }

    private static String line(InputStream answer, int most) throws IOException, Undelivered {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = answer.read(); each != '\n'; each = answer.read()) {
            if (each < 0) {
                throw new EOFException("The answer broke off");
            }
            line.write(each);
            if (line.size() > most) {
                throw new Undelivered(DeliveryFault.GARBLED);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
