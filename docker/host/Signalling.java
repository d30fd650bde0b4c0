import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hall phone and the trunk of one exchange at once, by SIP almost without sound: many calls from the phone, each answered at the
 * trunk as soon as it comes there, and hung up by the phone a while after. A call is known by its last eight digits, which no
 * other may have.
 */
final class Signalling {
    private static final String HOST = "127.0.0.1";

    /** One call on its way; times in nanoseconds, 0 until then. */
    static final class Call {
        private final String number;
        private final String to;
        private final String tag = Long.toHexString(System.nanoTime());
        private volatile long invited;
        private volatile long reached;
        private volatile String answer;

        private Call(String prefix, String number) {
            this.number = number;
            to = prefix + number;
        }

        boolean connected() {
            return reached > 0 && answer != null;
        }

        /** From what the phone asked, once it had proved who it is, until it came to the trunk. */
        long untilItRingsNanos() {
            return reached - invited;
        }
    }

    private final int port;
    private final String line;
    private final String secret;
    private final long holdMillis;
    private final DatagramSocket phone;
    private final DatagramSocket trunk;

    /** What is heard comes here, and is thrown away. */
    private final DatagramSocket sound;

    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();

    /** @param lines the list of lines, of which the first is the phone */
    Signalling(int port, Path lines, int trunkPort, long holdMillis) throws IOException {
        this.port = port;
        this.holdMillis = holdMillis;
        String[] row = Files.readAllLines(lines).get(1).split(",");
        line = row[0];
        secret = row[3];
        phone = new DatagramSocket(0, InetAddress.getByName(HOST));
        trunk = new DatagramSocket(trunkPort, InetAddress.getByName(HOST));
        sound = new DatagramSocket(0, InetAddress.getByName(HOST));
        phone.setReceiveBufferSize(1 << 22);
        trunk.setReceiveBufferSize(1 << 22);
        listen(phone, this::atPhone);
        listen(trunk, this::atTrunk);
    }

    /** Begins a call. */
    Call call(String prefix, String number) throws IOException {
        Call call = new Call(prefix, number);
        calls.put(number, call);
        send(phone, invite(call, 1, ""), port);
        return call;
    }

    private interface Taker {
        void take(String message) throws Exception;
    }

    private static void listen(DatagramSocket socket, Taker taker) {
        Thread thread = new Thread(() -> {
            byte[] buffer = new byte[8192];
            while (true) {
                try {
                    DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                    socket.receive(packet);
                    taker.take(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
                } catch (SocketException closed) {
                    return;
                } catch (Exception wrong) {
                    System.err.println(wrong);
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private void atPhone(String message) throws Exception {
        Call call = calls.get(header(message, "Call-ID"));
        if (!message.startsWith("SIP/2.0 ")) {
            if (!message.startsWith("ACK ")) {
                send(phone, reply(message, "200 OK", "", ""), port);
            }
            return;
        }
        int status = Integer.parseInt(message.substring(8, 11));
        String sequence = header(message, "CSeq");
        if (call == null || status < 200 || !sequence.endsWith("INVITE")) {
            return;
        }
        String target = status == 200 ? inBrackets(header(message, "Contact")) : uri(call);
        send(phone, request(call, "ACK", target, header(message, "To"), Integer.parseInt(sequence.split(" ")[0]), "", ""), port);
        if (status == 401 && sequence.startsWith("1 ")) {
            String credentials = credentials(header(message, "WWW-Authenticate"), uri(call));
            call.invited = System.nanoTime();
            send(phone, invite(call, 2, credentials), port);
        } else if (status == 200 && call.answer == null) {
            call.answer = message;
            speak(message);
        }
    }

    /** Two hundredths of a second of silence: an exchange that has lifted waits half a second for the first that is said. */
    private void speak(String answer) throws IOException {
        Matcher audio = Pattern.compile("m=audio (\\d+) ").matcher(answer);
        if (audio.find()) {
            byte[] packet = new byte[12 + 160];
            packet[0] = (byte) 0x80;
            Arrays.fill(packet, 12, packet.length, (byte) 0xFF);
            sound.send(new DatagramPacket(packet, packet.length, new InetSocketAddress(HOST, Integer.parseInt(audio.group(1)))));
        }
    }

    private void atTrunk(String message) throws IOException {
        if (message.startsWith("SIP/2.0 ") || message.startsWith("ACK ")) {
            return;
        }
        boolean invite = message.startsWith("INVITE ");
        send(trunk, reply(message, "200 OK", "Contact: <sip:" + HOST + ":" + trunk.getLocalPort() + ">\r\n", invite ? sdp(9) : ""), port);
        Matcher dialled = Pattern.compile("INVITE sip:\\+?\\d*(\\d{8})@").matcher(message);
        Call call = dialled.lookingAt() ? calls.get(dialled.group(1)) : null;
        if (call != null && call.reached == 0) {
            call.reached = System.nanoTime();
            later.schedule(() -> hangUp(call), holdMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void hangUp(Call call) {
        String answer = call.answer;
        if (answer != null) {
            try {
                send(phone, request(call, "BYE", inBrackets(header(answer, "Contact")), header(answer, "To"), 3, "", ""), port);
            } catch (IOException unsent) {
                System.err.println(unsent);
            }
        }
    }

    private String uri(Call call) {
        return "sip:" + call.to + "@" + HOST + ":" + port;
    }

    private String invite(Call call, int sequence, String credentials) {
        return request(call, "INVITE", uri(call), "<" + uri(call) + ">", sequence, credentials, sdp(sound.getLocalPort()));
    }

    private String request(Call call, String method, String uri, String to, int sequence, String more, String sdp) {
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + HOST + ":" + phone.getLocalPort() + ";rport;branch=z9hG4bK"
                + call.number + (uri.equals(uri(call)) ? "" : method) + sequence
                + "\r\nMax-Forwards: 70\r\nFrom: <sip:" + line + "@" + HOST + ">;tag=" + call.tag + "\r\nTo: " + to + "\r\nCall-ID: "
                + call.number + "\r\nCSeq: " + sequence + " " + method + "\r\nContact: <sip:" + line + "@" + HOST + ":"
                + phone.getLocalPort() + ">\r\n" + more + content(sdp);
    }

    private static String reply(String request, String status, String contact, String sdp) {
        StringBuilder reply = new StringBuilder("SIP/2.0 " + status + "\r\n");
        for (String each : request.split("\r\n\r\n", 2)[0].split("\r\n")) {
            if (each.matches("(?i)(Via|From|Call-ID|CSeq):.*")) {
                reply.append(each).append("\r\n");
            } else if (each.matches("(?i)To:.*")) {
                reply.append(each).append(each.contains("tag=") ? "" : ";tag=there").append("\r\n");
            }
        }
        return reply + contact + content(sdp);
    }

    private static String content(String sdp) {
        return (sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n") + "Content-Length: " + sdp.length() + "\r\n\r\n" + sdp;
    }

    private static String sdp(int port) {
        return "v=0\r\no=- 1 1 IN IP4 " + HOST + "\r\ns=-\r\nc=IN IP4 " + HOST + "\r\nt=0 0\r\nm=audio " + port + " RTP/AVP 0 96\r\n"
                + "a=rtpmap:0 PCMU/8000\r\na=rtpmap:96 telephone-event/8000\r\n";
    }

    private static String header(String message, String name) {
        Matcher found = Pattern.compile("(?im)^" + name + ":[ \\t]*([^\\r\\n]*)").matcher(message);
        return found.find() ? found.group(1) : "";
    }

    private static String inBrackets(String contact) {
        return contact.replaceFirst("^.*<", "").replaceFirst(">.*$", "");
    }

    private String credentials(String challenge, String uri) throws Exception {
        String realm = said(challenge, "realm");
        String nonce = said(challenge, "nonce");
        String opaque = said(challenge, "opaque");
        String response = md5(md5(line + ":" + realm + ":" + secret) + ":" + nonce + ":00000001:c:auth:" + md5("INVITE:" + uri));
        return "Authorization: Digest username=\"" + line + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + response + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"c\""
                + (opaque.isEmpty() ? "" : ", opaque=\"" + opaque + "\"") + "\r\n";
    }

    private static String said(String challenge, String name) {
        Matcher found = Pattern.compile(name + "=\"?([^\",]*)").matcher(challenge);
        return found.find() ? found.group(1) : "";
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(DatagramSocket socket, String text, int to) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(HOST, to)));
    }
}
