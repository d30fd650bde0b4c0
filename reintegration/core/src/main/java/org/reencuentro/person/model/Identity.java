package org.reencuentro.person.model;

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
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.Sex;

/** Who somebody is: what is sealed of a person as one value. */
public record Identity(
        PersonName name,
        Optional<BirthDate> birth,
        boolean ageInDoubt,
        Optional<Sex> sex,
        Optional<String> home,
        Optional<DocumentNumber> document) {
    private static final int FORM = 2;

    /** Knew neither years between which somebody was born nor ages in doubt. */
    private static final int FIRST_FORM = 1;

    /** The sealed value's length tells the name's only in steps of this many bytes. */
    private static final int STEP = 32;

    private static final String UNKNOWN = "";

    static Identity of(NewPerson known) {
        return new Identity(
                known.name(), known.birth(), known.ageInDoubt(), known.sex(), known.home(), known.document());
    }

    /** The bytes to be sealed. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4 * STEP);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeUTF(name.given());
            out.writeUTF(name.family());
            out.writeShort(birth.map(BirthDate::year).orElse(0));
            out.writeByte(birth.map(BirthDate::month).orElse(0));
            out.writeByte(birth.map(BirthDate::day).orElse(0));
            out.writeShort(birth.map(BirthDate::lastYear).orElse(0));
            out.writeBoolean(ageInDoubt);
            out.writeUTF(sex.map(Sex::name).orElse(UNKNOWN));
            out.writeUTF(home.orElse(UNKNOWN));
            out.writeUTF(document.map(DocumentNumber::text).orElse(UNKNOWN));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] tight = bytes.toByteArray();
        return Arrays.copyOf(tight, (tight.length + STEP - 1) / STEP * STEP);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws IllegalStateException when they are of a form that this version does not know
     */
    public static Identity read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int form = in.readByte();
            if (form != FORM && form != FIRST_FORM) {
                throw new IllegalStateException("An identity of an unknown form");
            }
            PersonName name = new PersonName(in.readUTF(), in.readUTF());
            int year = in.readShort();
            int month = in.readByte();
            int day = in.readByte();
            int lastYear = form == FIRST_FORM ? 0 : in.readShort();
            boolean ageInDoubt = form != FIRST_FORM && in.readBoolean();
            return new Identity(
                    name,
                    year == 0 ? Optional.empty() : Optional.of(new BirthDate(year, month, day, lastYear)),
                    ageInDoubt,
                    known(in.readUTF()).map(Sex::valueOf),
                    known(in.readUTF()),
                    known(in.readUTF()).map(DocumentNumber::new));
        } catch (IOException cutShort) {
            throw new IllegalStateException("An identity that was cut short", cutShort);
        }
    }

    /** Opens what is sealed of somebody. */
    public static Identity open(UUID person, byte[] sealed, DataKey key) {
        return read(key.unseal(sealed, Person.place(person)));
    }

    private static Optional<String> known(String text) {
        return text.equals(UNKNOWN) ? Optional.empty() : Optional.of(text);
    }
}
