import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hall phone without a body, for demonstrations and journeys: it registers, goes off hook, listens, keys digits
 * (RFC 4733), speaks and hangs up over SIP and RTP (G.711 µ-law), and prints what it hears and when. Needs a JDK, no
 * privilege and no library: {@code java Phone.java call --port 5060 --lines data/lines.csv --line tel-1 --number
 * 55123456 --talk 10}.
 *
 * <p>Each line of output is {@code seconds event detail}, seconds since off-hook. It ends with 0 when the plan was
 * carried out, 1 when the exchange did not do its part (the last line says what), 2 for wrong arguments. Other programs
 * lift it once, carry out step by step, hang up and close it; one thread at a time.
 */
final class Phone {
    private static final int FRAME = 160;
    private static final long FRAME_NANOS = 20_000_000;
    private static final int TELEPHONE_EVENT = 96;
    private static final double TONE = 2 * Math.PI * 300 / 8000;
    private static final int FRAMES_OF_TONE = 10;
    private static final long FAMILY_WITHIN_NANOS = 30_000_000_000L;
    private static final long LONGEST_GAP_NANOS = 5_000_000_000L;
    private static final String USAGE =
            """
            java Phone.java call   --lines FILE --line ENDPOINT --number DIGITS [--talk SECONDS]
            java Phone.java keys   --lines FILE --line ENDPOINT --keys "wait 2,55123456,#,heard,1,wait 10"
            java Phone.java answer --lines FILE --line ENDPOINT [--within SECONDS] [--talk SECONDS | --keys STEPS | --no-lift]
              call    off hook, 1 for Spanish, 1 to call, the number, 1 to confirm, talk, on hook
              keys    off hook, then each step: digits to key, "wait SECONDS", "heard" (until speech begins), "family"
                      (until the demonstration family gives back what is said), "talk SECONDS" (while it does), on hook
              answer  waits to be rung, lifts after a second, talks or carries out the steps, on hook; or lets it ring
              --host 127.0.0.1 --port 5060  the exchange      --record FILE.wav  keep what was heard
              --extension 100               the hotline       --no-register      do not say where the phone is
            """;

    private final Map<String, String> options;
    private final Consumer<String> told;
    private final InetSocketAddress exchange;
    private final DatagramSocket sip;
    private final DatagramSocket media;
    private final String line;
    private final String secret;
    private final String host = "127.0.0.1";
    private final String tag = token();
    private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
    private final Queue<Character> toKey = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private volatile long offHook = System.nanoTime();
    private volatile InetSocketAddress far;
    private volatile boolean ended;
    private volatile boolean closed;
    private volatile boolean firstHeard;
    private volatile long lastSpeech;
    private volatile long lastKeyed;
    private volatile long lastTone;
    private Dialog dialog;

    /**
     * @param options as on the command line, without dashes
     * @param told hears each line of what would be printed
     */
    Phone(Map<String, String> options, Consumer<String> told) throws IOException {
        this.options = options;
        this.told = told;
        this.line = required("line");
        this.secret = Files.readAllLines(Path.of(required("lines"))).stream()
                .map(row -> row.split(",", -1))
                .filter(row -> row.length == 4 && row[0].equals(line))
                .map(row -> row[3])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + line + " in " + options.get("lines")));
        this.exchange = new InetSocketAddress(
                options.getOrDefault("host", "127.0.0.1"), Integer.parseInt(options.getOrDefault("port", "5060")));
        this.sip = new DatagramSocket(0, InetAddress.getByName(host));
        this.media = new DatagramSocket(0, InetAddress.getByName(host));
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>();
        try {
            for (int i = 1; i < arguments.length; i++) {
                String name = arguments[i].replaceFirst("^--", "");
                options.put(name, name.startsWith("no-") ? "" : arguments[++i]);
            }
            Phone phone = new Phone(options, System.out::println);
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "call" -> {
                    String keys = "heard,wait 0.3,1,heard,wait 0.3,1,heard,wait 0.3," + phone.required("number") + ",#,heard,wait 1,1,wait "
                            + options.getOrDefault("talk", "10");
                    phone.keys(keys);
                }
                case "keys" -> phone.keys(phone.required("keys"));
                case "answer" -> phone.answer();
                default -> throw new IllegalArgumentException("call, keys or answer");
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
            System.err.println(wrong.getMessage() + "\n" + USAGE);
            System.exit(2);
        } catch (Failed failed) {
            System.out.println("failed " + failed.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private String required(String name) {
        if (!options.containsKey(name)) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return options.get(name);
    }

    /** The exchange did not do its part; the message says what. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        Failed(String why) {
            super(why);
        }
    }

    private void say(String event) {
        told.accept(String.format(Locale.ROOT, "%.3f %s", (System.nanoTime() - offHook) / 1e9, event));
    }

    // ---- what the phone does ----

    private void keys(String plan) throws Exception {
        lift();
        for (String step : plan.split(",")) {
            step(step);
        }
        hangUp();
    }

    /** Off hook, until the hotline has answered. */
    void lift() throws Exception {
        daemon(this::listenSip);
        register();
        dialog = offHook();
        daemon(this::listenMedia);
        daemon(this::speak);
    }

    /** Carries out one step of a plan. */
    void step(String step) throws Failed {
        if (ended) {
            throw new Failed("the exchange hung up");
        }
        if (step.startsWith("wait ")) {
            pause(Double.parseDouble(step.substring(5)));
        } else if (step.startsWith("talk ")) {
            talk(Double.parseDouble(step.substring(5)));
        } else if (step.equals("heard")) {
            untilSpeech();
        } else if (step.equals("family")) {
            untilFamily();
        } else {
            step.chars().forEach(key -> toKey.add((char) key));
            while (!toKey.isEmpty() && !ended) {
                LockSupport.parkNanos(FRAME_NANOS / 4);
            }
            say("keyed " + (step.length() > 1 ? step.length() + " keys" : step));
        }
    }

    /** On hook. */
    void hangUp() throws Exception {
        onHook(dialog);
    }

    /** Gives its ports back; whatever call is still going on is hung up first. */
    void close() throws Exception {
        try {
            if (dialog != null && !ended) {
                onHook(dialog);
            }
        } finally {
            closed = true;
            ended = true;
            sip.close();
            media.close();
        }
    }

    private void answer() throws Exception {
        daemon(this::listenSip);
        register();
        say("waiting");
        Message invite = expect("INVITE", Double.parseDouble(options.getOrDefault("within", "30")));
        offHook = System.nanoTime();
        say("ringing here");
        send(invite.reply("180 Ringing", tag, contact(), ""));
        if (options.containsKey("no-lift")) {
            letRing(invite);
            return;
        }
        pause(1);
        far = invite.mediaAddress();
        send(invite.reply("200 OK", tag, contact(), sdp()));
        say("lifted");
        daemon(this::listenMedia);
        daemon(this::speak);
        for (String step : options.getOrDefault("keys", "wait " + options.getOrDefault("talk", "10")).split(",")) {
            step(step);
        }
        onHook(Dialog.answered(invite, tag));
        register(0);
    }

    /** Nobody lifts, until the exchange gives up. */
    private void letRing(Message invite) throws Exception {
        while (!ended) {
            LockSupport.parkNanos(FRAME_NANOS);
        }
        send(invite.reply("487 Request Terminated", tag, "", ""));
        register(0);
    }

    private void register() throws Exception {
        register(300);
    }

    /** Says for how many seconds the phone is here; 0 when it goes. */
    private void register(int seconds) throws Exception {
        if (options.containsKey("no-register")) {
            return;
        }
        String uri = "sip:" + host + ":" + exchange.getPort();
        String expires = "Expires: " + seconds + "\r\n";
        Message answer = transact("REGISTER", uri, "<sip:" + line + "@" + host + ">", token(), 1, "", expires);
        if (answer.status() != 200) {
            throw new Failed("registration refused: " + answer.status());
        }
    }

    private Dialog offHook() throws Exception {
        String extension = options.getOrDefault("extension", "100");
        String uri = "sip:" + extension + "@" + host + ":" + exchange.getPort();
        String callId = token();
        offHook = System.nanoTime();
        say("off-hook");
        Message answer = transact("INVITE", uri, "<" + uri + ">", callId, 1, sdp(), "");
        if (answer.status() != 200) {
            throw new Failed("the hotline answered " + answer.status());
        }
        far = answer.mediaAddress();
        say("answered");
        return new Dialog(answer.contactUri(), answer.header("To"), answer.header("From"), callId, 10);
    }

    private void onHook(Dialog dialog) throws Exception {
        if (ended) {
            throw new Failed("the exchange hung up");
        }
        ended = true;
        String bye = request("BYE", dialog.uri, dialog.to, dialog.from, dialog.callId, dialog.sequence, "", "");
        int tries = 0;
        do {
            send(bye);
        } while (finalAnswer(dialog.callId, dialog.sequence, tries) == null && ++tries < 3);
        say("on-hook");
        if (options.containsKey("record")) {
            record(Path.of(options.get("record")));
        }
    }

    private void pause(double seconds) throws Failed {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < until) {
            if (ended) {
                throw new Failed("the exchange hung up");
            }
            LockSupport.parkNanos(FRAME_NANOS);
        }
    }

    private void untilSpeech() throws Failed {
        long since = Math.max(lastKeyed, offHook);
        long until = System.nanoTime() + 10_000_000_000L;
        while (lastSpeech <= since) {
            if (ended || System.nanoTime() > until) {
                throw new Failed("nothing was heard for 10 seconds");
            }
            LockSupport.parkNanos(FRAME_NANOS / 4);
        }
    }

    private void untilFamily() throws Failed {
        long since = System.nanoTime();
        while (lastTone <= since) {
            if (ended || System.nanoTime() > since + FAMILY_WITHIN_NANOS) {
                throw new Failed("the family did not give back what was said");
            }
            LockSupport.parkNanos(FRAME_NANOS / 4);
        }
        say("family listens");
    }

    private void talk(double seconds) throws Failed {
        long since = System.nanoTime();
        long until = since + (long) (seconds * 1e9);
        for (long now = since; now < until; now = System.nanoTime()) {
            if (ended || now - lastTone > LONGEST_GAP_NANOS) {
                throw new Failed(String.format(Locale.ROOT, "%s after %.1f s of talk",
                        ended ? "the exchange hung up" : "the family was not heard any more", (now - since) / 1e9));
            }
            LockSupport.parkNanos(FRAME_NANOS);
        }
    }

    // ---- sound ----

    private void speak() throws IOException {
        byte[] tone = new byte[FRAME];
        int sequence = ThreadLocalRandom.current().nextInt(30_000);
        int time = ThreadLocalRandom.current().nextInt(1 << 30);
        int source = ThreadLocalRandom.current().nextInt();
        Queue<ByteBuffer> event = new ArrayDeque<>();
        int gap = 0;
        int eventTime = 0;
        boolean begins = false;
        for (long next = System.nanoTime(); !ended; next += FRAME_NANOS, time += FRAME) {
            if (event.isEmpty() && gap == 0 && !toKey.isEmpty()) {
                event.addAll(keyPackets("0123456789*#".indexOf(toKey.peek())));
                eventTime = time;
                begins = true;
            }
            int packets = event.size() <= 3 ? event.size() : 1;
            if (packets == 0) {
                for (int i = 0; i < FRAME; i++) {
                    tone[i] = MuLaw.encode((int) (600 * Math.sin(TONE * (time + i))));
                }
                sendRtp(0, false, sequence++, time, source, tone);
                gap = Math.max(0, gap - 1);
            }
            for (int i = 0; i < packets; i++) {
                sendRtp(TELEPHONE_EVENT, begins, sequence++, eventTime, source, event.remove().array());
                begins = false;
            }
            if (packets > 0 && event.isEmpty()) {
                lastKeyed = System.nanoTime();
                toKey.remove();
                gap = 4;
            }
            LockSupport.parkNanos(next + FRAME_NANOS - System.nanoTime());
        }
    }

    /** Seven packets of 20 ms while the key is down, then its end three times. */
    private static List<ByteBuffer> keyPackets(int key) {
        ByteBuffer[] packets = new ByteBuffer[10];
        for (int i = 0; i < packets.length; i++) {
            int duration = Math.min(i + 1, 8) * FRAME;
            packets[i] = ByteBuffer.allocate(4).put((byte) key).put((byte) (i >= 7 ? 0x8A : 0x0A)).putShort((short) duration);
        }
        return Arrays.asList(packets);
    }

    private void sendRtp(int type, boolean mark, int sequence, int time, int source, byte[] payload) throws IOException {
        ByteBuffer packet = ByteBuffer.allocate(12 + payload.length)
                .put((byte) 0x80)
                .put((byte) (type | (mark ? 0x80 : 0)))
                .putShort((short) sequence)
                .putInt(time)
                .putInt(source)
                .put(payload);
        media.send(new DatagramPacket(packet.array(), packet.capacity(), far));
    }

    private void listenMedia() throws IOException {
        byte[] buffer = new byte[2048];
        int loud = 0;
        int quiet = 1000;
        int tones = 0;
        while (!ended) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            media.receive(packet);
            if (packet.getLength() <= 12 || (buffer[1] & 0x7F) != 0) {
                continue;
            }
            heard.write(buffer, 12, packet.getLength() - 12);
            double sum = 0;
            double sine = 0;
            double cosine = 0;
            int samples = packet.getLength() - 12;
            for (int i = 0; i < samples; i++) {
                double sample = MuLaw.decode(buffer[12 + i]);
                sum += sample * sample;
                sine += sample * Math.sin(TONE * i);
                cosine += sample * Math.cos(TONE * i);
            }
            boolean speech = Math.sqrt(sum / samples) > 200;
            // What this phone says and nothing else, in a row: it comes back from the family.
            boolean tone = speech && sine * sine + cosine * cosine > 0.8 * sum * samples / 2;
            tones = tone ? tones + 1 : 0;
            if (tones >= FRAMES_OF_TONE) {
                lastTone = System.nanoTime();
            }
            loud = speech ? loud + 1 : 0;
            quiet = speech ? 0 : quiet + 1;
            if (loud == 1) {
                lastSpeech = System.nanoTime();
                if (!firstHeard) {
                    firstHeard = true;
                    say("greeting heard");
                }
            }
        }
    }

    private void record(Path file) throws IOException {
        byte[] sound = heard.toByteArray();
        ByteBuffer header = ByteBuffer.allocate(46).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(38 + sound.length);
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(18).putShort((short) 7).putShort((short) 1);
        header.putInt(8000).putInt(8000).putShort((short) 1).putShort((short) 8).putShort((short) 0);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(sound.length);
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.write(header.array());
            out.write(sound);
        }
    }

    private static final class MuLaw {
        static int decode(byte code) {
            int value = ~code & 0xFF;
            int magnitude = ((((value & 0x0F) << 3) + 0x84) << ((value & 0x70) >> 4)) - 0x84;
            return (value & 0x80) == 0 ? magnitude : -magnitude;
        }

        static byte encode(int sample) {
            int sign = sample < 0 ? 0x80 : 0;
            int magnitude = Math.min(Math.abs(sample), 32_635) + 0x84;
            int exponent = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
            return (byte) ~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0F));
        }
    }

    // ---- SIP ----

    private record Dialog(String uri, String to, String from, String callId, int sequence) {
        static Dialog answered(Message invite, String tag) {
            return new Dialog(
                    invite.contactUri(), invite.header("From"), invite.header("To") + ";tag=" + tag, invite.header("Call-ID"), 10);
        }
    }

    private record Message(String first, Map<String, String> headers, String via, String body) {
        static Message read(String text) {
            String[] parts = text.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n");
            Map<String, String> headers = new LinkedHashMap<>();
            StringBuilder via = new StringBuilder();
            for (int i = 1; i < lines.length; i++) {
                String[] header = lines[i].split(":\\s*", 2);
                headers.putIfAbsent(header[0].toLowerCase(Locale.ROOT), header.length > 1 ? header[1] : "");
                if (header[0].equalsIgnoreCase("Via")) {
                    via.append(lines[i]).append("\r\n");
                }
            }
            return new Message(lines[0], headers, via.toString(), parts.length > 1 ? parts[1] : "");
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        int status() {
            return first.startsWith("SIP/2.0 ") ? Integer.parseInt(first.substring(8, 11)) : 0;
        }

        String method() {
            return status() == 0 ? first.substring(0, first.indexOf(' ')) : header("CSeq").replaceFirst("^\\d+ ", "");
        }

        String contactUri() {
            return header("Contact").replaceFirst("^.*<", "").replaceFirst(">.*$", "");
        }

        InetSocketAddress mediaAddress() {
            Matcher address = Pattern.compile("c=IN IP4 (\\S+)").matcher(body);
            Matcher port = Pattern.compile("m=audio (\\d+)").matcher(body);
            if (!address.find() || !port.find()) {
                throw new IllegalStateException("no audio in the answer");
            }
            return new InetSocketAddress(address.group(1), Integer.parseInt(port.group(1)));
        }

        String reply(String status, String tag, String contact, String sdp) {
            String to = header("To");
            return "SIP/2.0 " + status + "\r\n" + via + "From: " + header("From") + "\r\nTo: " + to
                    + (to.contains("tag=") ? "" : ";tag=" + tag) + "\r\nCall-ID: " + header("Call-ID") + "\r\nCSeq: "
                    + header("CSeq") + "\r\n" + contact + content(sdp);
        }
    }

    private Message transact(
            String method, String uri, String to, String callId, int sequence, String sdp, String more) throws Exception {
        String from = "<sip:" + line + "@" + host + ">;tag=" + tag;
        String credentials = more;
        for (int attempt = sequence; ; attempt++) {
            String request = request(method, uri, to, from, callId, attempt, sdp, credentials);
            Message answer = null;
            for (int tries = 0; answer == null; tries++) {
                if (tries == 5) {
                    throw new Failed("the exchange does not answer at port " + exchange.getPort());
                }
                send(request);
                answer = finalAnswer(callId, attempt, tries);
            }
            if (method.equals("INVITE")) {
                send(request("ACK", answer.status() == 200 ? answer.contactUri() : uri, answer.header("To"), from, callId, attempt, "", ""));
            }
            if (answer.status() != 401 || attempt > sequence) {
                return answer;
            }
            credentials = more + authorization(answer.header("WWW-Authenticate"), method, uri);
        }
    }

    private Message finalAnswer(String callId, int sequence, int tries) throws InterruptedException {
        long until = System.nanoTime() + (500_000_000L << tries);
        while (true) {
            Message message = received.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (message == null) {
                return null;
            }
            boolean ours = message.header("Call-ID").equals(callId) && message.header("CSeq").startsWith(sequence + " ");
            if (ours && message.status() >= 200) {
                return message;
            }
            if (ours && message.status() >= 100) {
                until = System.nanoTime() + 10_000_000_000L;
            }
        }
    }

    private Message expect(String method, double seconds) throws Exception {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        while (true) {
            Message message = received.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new Failed("not rung within " + seconds + " s");
            }
            if (message.status() == 0 && message.method().equals(method)) {
                return message;
            }
        }
    }

    private void listenSip() throws IOException {
        byte[] buffer = new byte[8192];
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            sip.receive(packet);
            Message message = Message.read(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
            if (message.status() != 0 || message.method().equals("INVITE")) {
                received.add(message);
            } else if (!message.method().equals("ACK")) {
                send(message.reply("200 OK", tag, "", ""));
                if (message.method().equals("BYE") || message.method().equals("CANCEL")) {
                    say("hung up by the exchange");
                    ended = true;
                }
            }
        }
    }

    private String request(
            String method, String uri, String to, String from, String callId, int sequence, String sdp, String more) {
        return method + " " + uri + " SIP/2.0\r\nVia: SIP/2.0/UDP " + host + ":" + sip.getLocalPort() + ";branch=z9hG4bK"
                + token() + ";rport\r\nMax-Forwards: 70\r\nFrom: " + from + "\r\nTo: " + to + "\r\nCall-ID: " + callId
                + "\r\nCSeq: " + sequence + " " + method + "\r\n" + contact() + more + content(sdp);
    }

    private String contact() {
        return "Contact: <sip:" + line + "@" + host + ":" + sip.getLocalPort() + ">\r\n";
    }

    private static String content(String sdp) {
        return (sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n") + "Content-Length: " + sdp.length() + "\r\n\r\n" + sdp;
    }

    private String sdp() {
        return "v=0\r\no=- 1 1 IN IP4 " + host + "\r\ns=-\r\nc=IN IP4 " + host + "\r\nt=0 0\r\nm=audio " + media.getLocalPort()
                + " RTP/AVP 0 " + TELEPHONE_EVENT + "\r\na=rtpmap:0 PCMU/8000\r\na=rtpmap:" + TELEPHONE_EVENT
                + " telephone-event/8000\r\na=fmtp:" + TELEPHONE_EVENT + " 0-16\r\na=ptime:20\r\na=sendrecv\r\n";
    }

    private String authorization(String challenge, String method, String uri) throws Exception {
        Map<String, String> said = new HashMap<>();
        Matcher parts = Pattern.compile("(\\w+)=\"?([^\",]*)\"?").matcher(challenge);
        while (parts.find()) {
            said.put(parts.group(1), parts.group(2));
        }
        String realm = said.get("realm");
        String nonce = said.get("nonce");
        String client = token();
        String first = md5(line + ":" + realm + ":" + secret);
        String second = md5(method + ":" + uri);
        boolean qop = said.getOrDefault("qop", "").contains("auth");
        String response = qop
                ? md5(first + ":" + nonce + ":00000001:" + client + ":auth:" + second)
                : md5(first + ":" + nonce + ":" + second);
        return "Authorization: Digest username=\"" + line + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\"" + uri
                + "\", response=\"" + response + "\", algorithm=MD5"
                + (said.containsKey("opaque") ? ", opaque=\"" + said.get("opaque") + "\"" : "")
                + (qop ? ", qop=auth, nc=00000001, cnonce=\"" + client + "\"" : "") + "\r\n";
    }

    private void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sip.send(new DatagramPacket(bytes, bytes.length, exchange));
    }

    private static String md5(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String token() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    private interface Loop {
        void run() throws IOException;
    }

    private void daemon(Loop loop) {
        Thread thread = new Thread(() -> {
            try {
                loop.run();
            } catch (IOException broken) {
                if (!closed) {
                    say("broken " + broken);
                    ended = true;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
