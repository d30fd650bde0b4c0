package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.ChildAbroad;
import org.reencuentro.person.ChildAbroadView;
import org.reencuentro.person.Custody;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Said;

/** A child that stayed abroad; who and where it is stands sealed under the key of the parent who told of it. */
@Entity
@Table(name = "child_abroad")
public class NotedChild {
    private static final int FORM = 1;
    private static final int STEP = 64;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID parent;

    @Column(name = "child_sealed")
    private byte[] sealed;

    @Enumerated(EnumType.STRING)
    private Custody custody;

    @Column(name = "consulate_knows")
    @Enumerated(EnumType.STRING)
    private Said consulateKnows;

    @Column(name = "follow_up")
    @Enumerated(EnumType.STRING)
    private Said followUp;

    @Column(name = "noted_by")
    private UUID notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private int edition;

    @Version
    private int version;

    protected NotedChild() {}

    /** A parent tells of a child. */
    public static NotedChild note(UUID id, UUID parent, ChildAbroad child, DataKey key, UUID by, Instant at) {
        NotedChild noted = new NotedChild();
        noted.id = id;
        noted.parent = parent;
        noted.notedBy = by;
        noted.notedAt = at;
        noted.write(child, key);
        return noted;
    }

    /** What is known of the child now. */
    public void write(ChildAbroad child, DataKey key) {
        sealed = key.seal(bytes(child), place(id));
        custody = child.custody();
        consulateKnows = child.consulateKnows();
        followUp = child.followUp();
        edition++;
    }

    /** Nothing is left to follow; ending it again keeps the first instant. */
    public void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    private static byte[] bytes(ChildAbroad child) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * STEP);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(child.name().given());
            out.writeUTF(child.name().family());
            out.writeShort(child.birth().map(BirthDate::year).orElse(0));
            out.writeByte(child.birth().map(BirthDate::month).orElse(0));
            out.writeByte(child.birth().map(BirthDate::day).orElse(0));
            out.writeShort(child.birth().map(BirthDate::lastYear).orElse(0));
            out.writeUTF(child.country());
            out.writeUTF(child.place());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] tight = bytes.toByteArray();
        return Arrays.copyOf(tight, (tight.length + STEP - 1) / STEP * STEP);
    }

    private ChildAbroad child(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("A child of an unknown form");
            }
            PersonName name = new PersonName(in.readUTF(), in.readUTF());
            int year = in.readShort();
            int month = in.readByte();
            int day = in.readByte();
            int lastYear = in.readShort();
            Optional<BirthDate> birth =
                    year == 0 ? Optional.empty() : Optional.of(new BirthDate(year, month, day, lastYear));
            return new ChildAbroad(name, birth, in.readUTF(), in.readUTF(), custody, consulateKnows, followUp);
        } catch (IOException cutShort) {
            throw new IllegalStateException("A child that was cut short", cutShort);
        }
    }

    private static String place(UUID id) {
        return "child_abroad.child_sealed:" + id;
    }

    public UUID id() {
        return id;
    }

    public UUID parent() {
        return parent;
    }

    /** How often what is known of the child was written. */
    public int edition() {
        return edition;
    }

    /** The child, opened with the parent's key. */
    public ChildAbroadView view(DataKey key) {
        return new ChildAbroadView(
                id, parent, child(key.unseal(sealed, place(id))), edition, notedAt, Optional.ofNullable(endedAt));
    }
}
