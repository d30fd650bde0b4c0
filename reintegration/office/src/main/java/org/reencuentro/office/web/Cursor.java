package org.reencuentro.office.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.delivery.DeliveryProblem;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;

/** Where somebody has read to, written so that it is given back as it is; it names nobody. */
public final class Cursor {
    private static final byte CHANGE = 1;
    private static final byte PLACE = 2;
    private static final int LONGEST = 100;

    private Cursor() {}

    public static String change(long number) {
        return text(ByteBuffer.allocate(9).put(CHANGE).putLong(number).array());
    }

    public static String place(Place place) {
        return text(ByteBuffer.allocate(29)
                .put(PLACE)
                .putLong(place.at().getEpochSecond())
                .putInt(place.at().getNano())
                .putLong(place.id().getMostSignificantBits())
                .putLong(place.id().getLeastSignificantBits())
                .array());
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The number of the last change that was read; 0 for an empty text.
     *
     * @throws Problem {@link DeliveryProblem#CURSOR_MALFORMED}
     */
    public static long change(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        long number = bytes(text, 9, CHANGE).getLong();
        if (number < 0) {
            throw malformed();
        }
        return number;
    }

    /**
     * The last place that was read; empty for an empty text.
     *
     * @throws Problem {@link DeliveryProblem#CURSOR_MALFORMED}
     */
    public static Optional<Place> place(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer bytes = bytes(text, 29, PLACE);
        long seconds = bytes.getLong();
        int nanos = bytes.getInt();
        boolean sensible = seconds >= 0 && seconds < 1L << 33 && nanos >= 0 && nanos < 1_000_000_000;
        if (!sensible) {
            throw malformed();
        }
        return Optional.of(
                new Place(Instant.ofEpochSecond(seconds, nanos), new UUID(bytes.getLong(), bytes.getLong())));
    }

    /**
     * The page after a place, or before one; the first for two empty texts.
     *
     * @throws Problem {@link DeliveryProblem#CURSOR_MALFORMED}
     */
    public static Seek seek(String after, String before) {
        return place(before).map(Seek::before).orElseGet(() -> new Seek(place(after), false));
    }

    private static ByteBuffer bytes(String text, int length, byte kind) {
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(text.substring(0, Math.min(text.length(), LONGEST)).getBytes(StandardCharsets.ISO_8859_1));
            if (bytes.length == length && bytes[0] == kind) {
                return ByteBuffer.wrap(bytes, 1, length - 1);
            }
        } catch (IllegalArgumentException unreadable) {
            throw malformed();
        }
        throw malformed();
    }

    private static Problem malformed() {
        return new Problem(DeliveryProblem.CURSOR_MALFORMED);
    }
}
