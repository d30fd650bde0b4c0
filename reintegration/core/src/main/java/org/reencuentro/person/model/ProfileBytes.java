package org.reencuentro.person.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Ability;
import org.reencuentro.person.Difficulty;
import org.reencuentro.person.DocumentKind;
import org.reencuentro.person.DocumentNumber;
import org.reencuentro.person.Ethnicity;
import org.reencuentro.person.Health;
import org.reencuentro.person.IdentityDocument;
import org.reencuentro.person.KnownLanguage;
import org.reencuentro.person.Locality;
import org.reencuentro.person.Phone;
import org.reencuentro.person.PhoneNumber;
import org.reencuentro.person.Proficiency;
import org.reencuentro.person.Profile;
import org.reencuentro.person.Said;
import org.reencuentro.person.Silence;
import org.reencuentro.person.Tie;
import org.reencuentro.person.Topic;

/** A profile as the bytes that are sealed. */
final class ProfileBytes {
    private static final int FORM = 1;

    /** The sealed value's length tells how much is known only in steps of this many bytes. */
    private static final int STEP = 128;

    private static final String NONE = "";

    private ProfileBytes() {}

    @FunctionalInterface
    private interface Writing<T> {
        void write(T each) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    static byte[] of(Profile profile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * STEP);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            list(out, profile.otherNames(), out::writeUTF);
            map(out, profile.silences());
            list(out, profile.nationalities(), out::writeUTF);
            out.writeUTF(name(profile.ethnicity()));
            out.writeUTF(name(profile.community()));
            list(out, profile.languages(), each -> {
                out.writeUTF(each.language().name());
                out.writeUTF(each.proficiency().name());
            });
            out.writeUTF(profile.interpreter().name());
            list(out, profile.documents(), each -> {
                out.writeUTF(each.kind().name());
                out.writeUTF(each.number().text());
                out.writeUTF(each.country());
            });
            list(out, profile.home().stream().toList(), each -> locality(out, each));
            list(out, profile.destination().stream().toList(), each -> locality(out, each));
            list(out, profile.phones(), each -> phone(out, each));
            out.writeUTF(profile.health().injuries());
            out.writeUTF(profile.health().pain());
            map(out, profile.health().abilities());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        byte[] tight = bytes.toByteArray();
        return Arrays.copyOf(tight, (tight.length + STEP - 1) / STEP * STEP);
    }

    private static String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(NONE);
    }

    private static <T> void list(DataOutputStream out, List<T> list, Writing<T> writing) throws IOException {
        out.writeByte(list.size());
        for (T each : list) {
            writing.write(each);
        }
    }

    private static void map(DataOutputStream out, Map<? extends Enum<?>, ? extends Enum<?>> map) throws IOException {
        out.writeByte(map.size());
        for (Map.Entry<? extends Enum<?>, ? extends Enum<?>> each : map.entrySet()) {
            out.writeUTF(each.getKey().name());
            out.writeUTF(each.getValue().name());
        }
    }

    private static void locality(DataOutputStream out, Locality place) throws IOException {
        out.writeUTF(place.country());
        out.writeUTF(place.code().orElse(NONE));
        out.writeUTF(place.text());
    }

    private static void phone(DataOutputStream out, Phone phone) throws IOException {
        out.writeUTF(phone.number().digits());
        out.writeUTF(name(phone.owner()));
        out.writeUTF(phone.name());
        out.writeUTF(phone.safe().name());
        out.writeUTF(phone.messages().name());
    }

    /** @throws IllegalStateException when they are of a form that this version does not know */
    static Profile read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("A profile of an unknown form");
            }
            return new Profile(
                    list(in, in::readUTF),
                    map(in, Topic.class, Silence.class),
                    list(in, in::readUTF),
                    known(in.readUTF()).map(Ethnicity::valueOf),
                    known(in.readUTF()).map(Language::valueOf),
                    list(
                            in,
                            () -> new KnownLanguage(Language.valueOf(in.readUTF()), Proficiency.valueOf(in.readUTF()))),
                    Said.valueOf(in.readUTF()),
                    list(in, () -> document(in)),
                    list(in, () -> locality(in)).stream().findFirst(),
                    list(in, () -> locality(in)).stream().findFirst(),
                    list(in, () -> phone(in)),
                    new Health(in.readUTF(), in.readUTF(), map(in, Ability.class, Difficulty.class)));
        } catch (IOException cutShort) {
            throw new IllegalStateException("A profile that was cut short", cutShort);
        }
    }

    private static <T> List<T> list(DataInputStream in, Reading<T> reading) throws IOException {
        List<T> list = new ArrayList<>();
        for (int left = in.readByte(); left > 0; left--) {
            list.add(reading.read());
        }
        return list;
    }

    private static <K extends Enum<K>, V extends Enum<V>> Map<K, V> map(
            DataInputStream in, Class<K> keys, Class<V> values) throws IOException {
        Map<K, V> map = new EnumMap<>(keys);
        for (int left = in.readByte(); left > 0; left--) {
            map.put(Enum.valueOf(keys, in.readUTF()), Enum.valueOf(values, in.readUTF()));
        }
        return map;
    }

    private static Optional<String> known(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(text);
    }

    private static IdentityDocument document(DataInputStream in) throws IOException {
        return new IdentityDocument(DocumentKind.valueOf(in.readUTF()), new DocumentNumber(in.readUTF()), in.readUTF());
    }

    private static Locality locality(DataInputStream in) throws IOException {
        return new Locality(in.readUTF(), known(in.readUTF()), in.readUTF());
    }

    private static Phone phone(DataInputStream in) throws IOException {
        return new Phone(
                new PhoneNumber(in.readUTF()),
                known(in.readUTF()).map(Tie::valueOf),
                in.readUTF(),
                Said.valueOf(in.readUTF()),
                Said.valueOf(in.readUTF()));
    }
}
