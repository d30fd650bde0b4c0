package org.reencuentro.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A keyset for AES-256-GCM in a file: one key seals, older ones still open. What it seals begins with the identifier of
 * the key, so that values of one key can be counted without opening any. When each key was made stands in a file beside
 * it. Safe for many threads; of several processes that share the file one may rotate.
 */
final class KeyRing {
    /** One key of the ring. */
    record Entry(int id, boolean primary, Optional<Instant> madeAt) {}

    /** The primary's own primitive seals what the keyset's does, at less cost. */
    private record Content(String text, KeysetHandle handle, Aead primary, Aead all) {}

    private final String name;
    private final Path file;
    private final Path times;
    private volatile Content content;

    KeyRing(String name, Path folder) {
        this.name = name;
        this.file = folder.resolve(name + ".json");
        this.times = folder.resolve(name + ".made");
    }

    String name() {
        return name;
    }

    /** Opens the ring; makes it with one key where there is none. */
    void open(Instant now) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            KeysetHandle first = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            try {
                OwnerFiles.create(file, text(first).getBytes(StandardCharsets.UTF_8));
                note(first.getPrimary().getId(), now);
            } catch (FileAlreadyExistsException other) {
                // Another start was faster; its key is the one to use.
            }
        }
        content = read(Files.readString(file));
    }

    private static Content read(String text) throws GeneralSecurityException {
        KeysetHandle handle = TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
        return new Content(
                text,
                handle,
                AesGcmJce.create((AesGcmKey) handle.getPrimary().getKey()),
                handle.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private static String text(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }

    byte[] seal(byte[] plain, byte[] place) throws GeneralSecurityException {
        return content.primary().encrypt(plain, place);
    }

    byte[] unseal(byte[] sealed, byte[] place) throws GeneralSecurityException {
        try {
            return content.all().decrypt(sealed, place);
        } catch (GeneralSecurityException fault) {
            if (!changedOnDisk()) {
                throw fault;
            }
            return content.all().decrypt(sealed, place);
        }
    }

    /** Another process may have rotated since; its newer key is in the file before any value is sealed with it. */
    private synchronized boolean changedOnDisk() throws GeneralSecurityException {
        try {
            String now = Files.readString(file);
            if (now.equals(content.text())) {
                return false;
            }
            content = read(now);
            return true;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The keys, in the order in which they were added. */
    List<Entry> entries() {
        try {
            Properties made = made();
            KeysetHandle handle = content.handle();
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < handle.size(); i++) {
                int id = handle.getAt(i).getId();
                entries.add(new Entry(
                        id,
                        handle.getAt(i).isPrimary(),
                        Optional.ofNullable(made.getProperty(Integer.toUnsignedString(id)))
                                .map(Instant::parse)));
            }
            return entries;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Entry primary() {
        return entries().stream().filter(Entry::primary).findFirst().orElseThrow();
    }

    /** Adds a key that seals from now on. */
    synchronized void add(Instant now) throws GeneralSecurityException, IOException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(content.handle())
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary());
        KeysetHandle next = builder.build();
        note(next.getPrimary().getId(), now);
        store(next);
    }

    /** Takes an older key out; nothing that it sealed can be opened from then on. */
    synchronized void remove(int id) throws GeneralSecurityException, IOException {
        KeysetHandle.Builder rest = KeysetHandle.newBuilder(content.handle());
        for (int i = 0; i < content.handle().size(); i++) {
            if (content.handle().getAt(i).getId() == id) {
                store(rest.deleteAt(i).build());
                return;
            }
        }
    }

    private void store(KeysetHandle next) throws GeneralSecurityException, IOException {
        String text = text(next);
        OwnerFiles.replace(file, text);
        content = read(text);
    }

    private Properties made() throws IOException {
        Properties made = new Properties();
        if (Files.exists(times)) {
            made.load(new StringReader(Files.readString(times)));
        }
        return made;
    }

    private void note(int id, Instant now) throws IOException {
        Properties made = made();
        made.setProperty(Integer.toUnsignedString(id), now.toString());
        StringWriter text = new StringWriter();
        made.store(text, null);
        OwnerFiles.replace(times, text.toString());
    }

    /** What every value begins with that the key has sealed. */
    static byte[] prefix(int id) {
        return new byte[] {1, (byte) (id >>> 24), (byte) (id >>> 16), (byte) (id >>> 8), (byte) id};
    }

    /** The first bytes that come after all values of the key, compared as unsigned bytes. */
    static byte[] afterPrefix(int id) {
        return id == -1 ? new byte[] {2} : prefix(id + 1);
    }
}
