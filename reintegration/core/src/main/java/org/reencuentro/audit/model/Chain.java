package org.reencuentro.audit.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.audit.AuditRecord;

/**
 * The mathematics of the chain: each link's mac (HMAC-SHA-256) covers everything the record says, its place, and the
 * mac before. Every text is written with its length, every absence as such, so that no two records read the same.
 * Safe for use by many threads.
 */
public final class Chain {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;

    public Chain(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** What stands before the first link. */
    public Head beginning() {
        End none = end(Place.NEWEST, 0, new byte[MAC_BYTES]);
        return new Head(none, end(Place.BASE, 0, none.mac()));
    }

    /** What an end is the end of; one is never taken for the other. */
    public enum Place {
        NEWEST,
        BASE
    }

    /** An end with its seal. */
    public End end(Place place, long sequence, byte[] mac) {
        return new End(sequence, mac, seal(place, sequence, mac));
    }

    /** Whether the application itself said that the chain ends there. */
    public boolean sealed(Place place, End end) {
        return same(seal(place, end.sequence(), end.mac()), end.seal());
    }

    private byte[] seal(Place place, long sequence, byte[] mac) {
        return mac(out -> {
            out.writeUTF("end:" + place);
            out.writeLong(sequence);
            out.write(mac);
        });
    }

    /** The link that follows; of the time the microsecond counts, which is what the databases keep. */
    public Link next(long sequence, byte[] previous, Instant at, AuditEntry entry) {
        AuditRecord record = new AuditRecord(sequence, at.truncatedTo(ChronoUnit.MICROS), entry);
        return new Link(record, mac(previous, record));
    }

    /** Whether the link says what it said when it was written, and follows that one. */
    public boolean holds(byte[] previous, Link link) {
        return same(mac(previous, link.record()), link.mac());
    }

    /** A mac of a line of text after another mac. */
    public byte[] line(byte[] previous, String text) {
        return mac(out -> {
            out.writeUTF("line");
            out.write(previous);
            out.writeUTF(text);
        });
    }

    /** Whether two macs are the same; takes the same time either way. */
    public static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private byte[] mac(byte[] previous, AuditRecord record) {
        AuditEntry entry = record.entry();
        return mac(out -> {
            out.writeUTF("link");
            out.write(previous);
            out.writeLong(record.sequence());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, record.at()));
            out.writeUTF(entry.role());
            write(out, entry.actor());
            write(out, entry.organisation());
            out.writeUTF(entry.action());
            out.writeUTF(entry.kind());
            write(out, entry.object());
            out.writeUTF(entry.purpose());
            out.writeUTF(entry.outcome().name());
            write(out, Optional.of(entry.request()));
        });
    }

    private static void write(DataOutputStream out, Optional<UUID> id) throws IOException {
        out.writeBoolean(id.isPresent());
        if (id.isPresent()) {
            out.writeLong(id.get().getMostSignificantBits());
            out.writeLong(id.get().getLeastSignificantBits());
        }
    }

    private interface Text {
        void write(DataOutputStream out) throws IOException;
    }

    private byte[] mac(Text text) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
            text.write(new DataOutputStream(bytes));
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes.toByteArray());
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
