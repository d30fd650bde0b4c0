package org.reencuentro.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody on the phones' network sends what no phone sends: those who call go on calling. */
@ExtendWith(Screens.Extension.class)
class HostileSignalingJourney {
    private static final String LINE = "tel-2";
    private static final String CALL = HallPhone.TO_CALL + "heard,55123456,#,heard,1,wait 4";

    private final Random random = new Random(57_191);
    private String exchange;

    @BeforeEach
    void rememberTheExchange() throws IOException {
        exchange = process();
    }

    /** The process number of Asterisk, which changes when it dies and is started again. */
    private static String process() throws IOException {
        return Files.readString(Instance.data().resolve("asterisk/run/asterisk.pid"))
                .strip();
    }

    private void stillTheSame() throws IOException {
        assertEquals(exchange, process());
        assertTrue(Files.exists(Path.of("/proc", exchange)), "the exchange died");
    }

    private static String message(String method, String more, String body) {
        return method + " sip:tel-1@127.0.0.1 SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK" + System.nanoTime() + "\r\n"
                + "From: <sip:stranger@127.0.0.1>;tag=" + System.nanoTime() + "\r\nTo: <sip:tel-1@127.0.0.1>\r\n"
                + "Call-ID: " + System.nanoTime() + "@stranger\r\nCSeq: 1 " + method + "\r\nMax-Forwards: 70\r\n"
                + "Contact: <sip:stranger@127.0.0.1:9>\r\n" + more + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private static List<byte[]> malformed() {
        String whole = message("INVITE", "Content-Type: application/sdp\r\n", "v=0\r\no=- 1 1 IN IP4 x\r\nm=audio");
        return Stream.of(
                        "",
                        "\u0000".repeat(1_200),
                        "INVITE",
                        "INVITE  SIP/2.0\r\n\r\n",
                        "SIP/2.0 999\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
                        whole.replace("Content-Length: ", "Content-Length: -"),
                        whole.replace("Content-Length: ", "Content-Length: 99999999999"),
                        whole.replace("CSeq: 1 ", "CSeq: 99999999999999999999 "),
                        whole.replace("CSeq: 1 INVITE", "CSeq: "),
                        whole.replace("Max-Forwards: 70", "Max-Forwards: -1"),
                        whole.replace("Via: SIP/2.0/UDP", "Via: SIP/2.0/\u0000"),
                        whole.replace("<sip:stranger@127.0.0.1>", "<" + "a".repeat(4_000)),
                        whole.replace("To: <sip:", "To: <sip:%00%ff%"),
                        whole.replace("application/sdp", "multipart/mixed;boundary=\""),
                        whole.replace("127.0.0.1:9;", "[::::]:99999;"),
                        message("INVITE", "Via: x\r\n".repeat(400), ""),
                        message("REGISTER", "Authorization: Digest username=\"tel-1\", nonce=\"\", response=\r\n", ""),
                        message("REGISTER", "Contact: *\r\nExpires: -1\r\n", ""),
                        message("SUBSCRIBE", "Event: \r\nAccept: " + "a/b,".repeat(300) + "\r\n", ""),
                        message("PUBLISH", "Event: presence\r\nContent-Type: a\r\n", "<" + "x".repeat(900)),
                        message("OPTIONS", "Require: a,b,,\r\nProxy-Require: \u00ff\r\n", ""),
                        message("INVITE", "Session-Expires: 0;refresher=\r\nReplaces: ;;;\r\n", ""),
                        message("BYE", "Reason: SIP;cause=\r\n", ""),
                        message("REFER", "Refer-To: <sip:" + "1".repeat(600) + "@x>\r\n", ""))
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static void send(DatagramSocket socket, byte[] what, int port) throws IOException {
        socket.send(new DatagramPacket(what, Math.min(what.length, 8_000), InetAddress.getLoopbackAddress(), port));
    }

    private static void theyTalk() {
        HallPhone.keys(LINE, CALL);
        assertEquals("ANSWER", HallPhone.last(LINE)[8]);
    }

    @Test
    void whatCannotBeReadHarmsNobody() throws IOException {
        int port = Instance.port(5060);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int round = 0; round < 40; round++) {
                for (byte[] whole : malformed()) {
                    byte[] sent = whole.clone();
                    // From the second round on some of it is torn.
                    for (int torn = 0; torn < round && sent.length > 0; torn++) {
                        sent[random.nextInt(sent.length)] = (byte) random.nextInt(256);
                    }
                    send(socket, sent, port);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
        theyTalk();
        stillTheSame();
    }

    @Test
    void aFloodOfStrangersKeepsNobodyFromCalling() throws Exception {
        int port = Instance.port(5060);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> flood = CompletableFuture.supplyAsync(() -> {
            int sent = 0;
            try (DatagramSocket socket = new DatagramSocket()) {
                while (!over.get()) {
                    for (String method : List.of("REGISTER", "INVITE", "OPTIONS", "SUBSCRIBE")) {
                        send(socket, message(method, "", "").getBytes(StandardCharsets.US_ASCII), port);
                        sent++;
                    }
                    // Some 1,000 a second: a thousand times what the phones of a hall send.
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return sent;
        });
        try {
            theyTalk();
        } finally {
            over.set(true);
        }
        int sent = flood.get(10, TimeUnit.SECONDS);
        assertTrue(sent > 2_000, "it was a flood of " + sent);
        stillTheSame();
    }

    @Test
    void forgedSoundIsNotHeardAndEndsNoCall(Screens screens) throws IOException {
        List<Integer> range = Files.readAllLines(Instance.data().resolve("asterisk/etc/rtp.conf")).stream()
                .filter(line -> line.matches("rtp(start|end) = [0-9]+"))
                .map(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")))
                .toList();
        assertEquals(2, range.size());
        KioskScreen kiosk = KioskScreen.on(screens.kiosk(), KioskScreen.WITH_BROWSER_PHONE)
                .inSpanish()
                .touch(".tile.place-call")
                .shows("dial")
                .keys("55501234")
                .touch(".button.main.go")
                .showsWithin("talking", 25);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int round = 0; round < 60; round++) {
                for (int port = range.get(0); port <= range.get(1); port++) {
                    byte[] packet = new byte[1 + random.nextInt(600)];
                    random.nextBytes(packet);
                    if (round % 2 == 0) {
                        packet[0] = (byte) 0x80;
                    }
                    send(socket, packet, port);
                }
            }
        }
        kiosk.shows("talking");
        kiosk.touch(".button.stop").showsWithin("ended", 10);
        assertTrue(kiosk.words().contains("Terminó su llamada"), kiosk.words());
        stillTheSame();
    }
}
