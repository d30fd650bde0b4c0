package org.reencuentro.kernel;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;

/**
 * Seals values that belong to nobody's case (AES-GCM) and makes keyed pseudonyms (HMAC-SHA-256). What belongs to a case
 * is sealed under its own key instead: {@link DataKeys}. The keys lie under {@code keys/} in the data folder, outside
 * the database and its backups, readable by their owner alone; they are made at first start. Safe for use by many
 * threads.
 */
@ApplicationScoped
public class Sealing {
    private Settings settings;
    private Clock clock;
    private Iterable<SealedColumn> columns;
    private final Set<String> registered = new HashSet<>();
    private KeyRing values;
    private KeyRing wrapping;
    private PrfSet prf;

    protected Sealing() {}

    @Inject
    Sealing(Settings settings, Clock clock, @Any Instance<SealedColumn> columns) {
        this(settings, clock, (Iterable<SealedColumn>) columns);
    }

    Sealing(Settings settings, Clock clock, Iterable<SealedColumn> columns) {
        this.settings = settings;
        this.clock = clock;
        this.columns = columns;
    }

    /**
     * Opens the keys, making those that are missing.
     *
     * @throws IllegalStateException when a key file cannot be read, written or understood
     */
    @PostConstruct
    public void open() {
        Path folder = settings.data().resolve("keys");
        try {
            AeadConfig.register();
            PrfConfig.register();
            OwnerFiles.folder(folder);
            values = new KeyRing("sealing", folder);
            values.open(clock.instant());
            wrapping = new KeyRing("wrapping", folder);
            wrapping.open(clock.instant());
            prf = prf(folder.resolve("pseudonyms.json"));
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException("The keys under " + folder + " cannot be used", fault);
        }
        columns.forEach(column -> registered.add(column.bound()));
    }

    private static PrfSet prf(Path path) throws GeneralSecurityException, IOException {
        if (!Files.exists(path)) {
            String made = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF), InsecureSecretKeyAccess.get());
            try {
                OwnerFiles.create(path, made.getBytes(StandardCharsets.UTF_8));
            } catch (FileAlreadyExistsException other) {
                // Another start was faster; its key is the one to use.
            }
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /**
     * Seals a text for one place.
     *
     * @param place where it will be kept, {@code table.column:row}; unsealing elsewhere fails
     * @throws IllegalArgumentException when the column is no declared {@link SealedColumn}: a rotation would not find
     *     the value, and the key that opens it would be taken away
     */
    public byte[] seal(String text, String place) {
        requireRegistered(place);
        return sealPassing(text, place);
    }

    /**
     * Seals the bytes of a file; {@link #open} opens them.
     *
     * @param place as for {@link #seal(String, String)}
     */
    public byte[] seal(byte[] file, String place) {
        requireRegistered(place);
        return sealBytes(file, place);
    }

    /**
     * Seals a text that is given out and soon given back, and kept nowhere: no rotation looks for it, and after one it may
     * not open any more.
     *
     * @param place what it is and whose, {@code table.what:row}; unsealing as anything else fails
     */
    public byte[] sealPassing(String text, String place) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8), place);
    }

    private byte[] sealBytes(byte[] bytes, String place) {
        try {
            return values.seal(bytes, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Sealing failed for " + place, fault);
        }
    }

    private void requireRegistered(String place) {
        String column = place.substring(0, Math.max(0, place.indexOf(':')));
        if (!registered.contains(column)) {
            throw new IllegalArgumentException("Not declared as a SealedColumn: " + column);
        }
    }

    /**
     * Opens what {@link #seal} closed.
     *
     * @throws IllegalStateException when the bytes were altered or belong to another place
     */
    public String unseal(byte[] sealed, String place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    /**
     * Opens the bytes of a file.
     *
     * @throws IllegalStateException when the bytes were altered or belong to another place
     */
    public byte[] open(byte[] sealed, String place) {
        try {
            return values.unseal(sealed, place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Unsealing failed for " + place, fault);
        }
    }

    /**
     * A 32-byte pseudonym of a value, equal for equal values of one purpose and useless without the key: all phone
     * numbers of a country can be listed, so a plain hash would hide nothing.
     */
    public byte[] pseudonym(String purpose, String text) {
        try {
            return prf.computePrimary((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("No pseudonym for " + purpose, fault);
        }
    }

    /** The ring under which values of {@link SealedColumn}s are sealed. */
    KeyRing values() {
        return values;
    }

    /** The ring under which data keys are wrapped. */
    KeyRing wrapping() {
        return wrapping;
    }
}
