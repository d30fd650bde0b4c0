package org.reencuentro.kernel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * Seals values (AES-GCM) and makes keyed pseudonyms of them (HMAC-SHA-256). The keys lie under {@code keys/} in the
 * data folder, outside the database and its backups, readable by their owner alone; they are made at first start.
 * Safe for use by many threads.
 */
@ApplicationScoped
public class Sealing {
    private Settings settings;
    private Aead aead;
    private PrfSet prf;

    protected Sealing() {}

    @Inject
    public Sealing(Settings settings) {
        this.settings = settings;
    }

    /**
     * Opens the keys, making those that are missing.
     *
     * @throws IllegalStateException when a key file cannot be read, written or understood
     */
    @PostConstruct
    public void open() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            aead = key("sealing.json", PredefinedAeadParameters.AES256_GCM)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            prf = key("pseudonyms.json", PredefinedPrfParameters.HMAC_SHA256_PRF)
                    .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException | IOException fault) {
            throw new IllegalStateException(
                    "The keys under " + settings.data().resolve("keys") + " cannot be used", fault);
        }
    }

    /**
     * Seals a text for one place.
     *
     * @param place where it will be kept, such as {@code free_call.destination:<id>}; unsealing elsewhere fails
     */
    public byte[] seal(String text, String place) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Sealing failed for " + place, fault);
        }
    }

    /**
     * Opens what {@link #seal} closed.
     *
     * @throws IllegalStateException when the bytes were altered or belong to another place
     */
    public String unseal(byte[] sealed, String place) {
        try {
            return new String(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
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

    private KeysetHandle key(String file, Parameters kind) throws GeneralSecurityException, IOException {
        Path folder = Files.createDirectories(settings.data().resolve("keys"));
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            String made = TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(kind), InsecureSecretKeyAccess.get());
            try {
                writeOnce(path, made);
            } catch (FileAlreadyExistsException other) {
                // Another start was faster; its key is the one to use.
            }
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get());
    }

    private static void writeOnce(Path path, String text) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(
                path, java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
