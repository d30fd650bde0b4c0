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
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.person.FamilyView;
import org.reencuentro.person.Locality;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Relative;
import org.reencuentro.person.Tie;

/** Somebody of a family who stayed elsewhere; who and where stands sealed under the key of the member who told of them. */
@Entity
@Table(name = "family_relative")
public class FamilyRelative {
    private static final int FORM = 1;
    private static final int STEP = 64;

    @Id
    private UUID id;

    @Column(name = "family_id")
    private UUID family;

    @Column(name = "person_id")
    private UUID toldBy;

    @Enumerated(EnumType.STRING)
    private Tie tie;

    @Column(name = "relative_sealed")
    private byte[] sealed;

    @Version
    private int version;

    protected FamilyRelative() {}

    /** A member tells of somebody. */
    public static FamilyRelative note(UUID id, UUID family, UUID toldBy, Relative relative, DataKey key) {
        FamilyRelative noted = new FamilyRelative();
        noted.id = id;
        noted.family = family;
        noted.toldBy = toldBy;
        noted.tie = relative.tie();
        noted.sealed = key.seal(bytes(relative), place(id));
        return noted;
    }

    private static byte[] bytes(Relative relative) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * STEP);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(relative.name().given());
            out.writeUTF(relative.name().family());
            out.writeUTF(relative.where().map(Locality::country).orElse(""));
            out.writeUTF(relative.where().flatMap(Locality::code).orElse(""));
            out.writeUTF(relative.where().map(Locality::text).orElse(""));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] tight = bytes.toByteArray();
        return Arrays.copyOf(tight, (tight.length + STEP - 1) / STEP * STEP);
    }

    private Relative relative(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("A relative of an unknown form");
            }
            PersonName name = new PersonName(in.readUTF(), in.readUTF());
            String country = in.readUTF();
            Optional<String> code = Optional.of(in.readUTF()).filter(text -> !text.isEmpty());
            String text = in.readUTF();
            return new Relative(
                    name, tie, country.isEmpty() ? Optional.empty() : Optional.of(new Locality(country, code, text)));
        } catch (IOException cutShort) {
            throw new IllegalStateException("A relative that was cut short", cutShort);
        }
    }

    private static String place(UUID id) {
        return "family_relative.relative_sealed:" + id;
    }

    public UUID family() {
        return family;
    }

    public UUID toldBy() {
        return toldBy;
    }

    /** The relative, opened with the key of who told of them. */
    public FamilyView.Stayed view(DataKey key) {
        return new FamilyView.Stayed(id, toldBy, relative(key.unseal(sealed, place(id))));
    }
}
