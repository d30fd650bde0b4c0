package org.reencuentro.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;

/** Random secrets of 32 bytes, each a file of 64 hexadecimal digits under {@code keys/}, for its owner alone. */
public final class KeyFile {
    /** What whoever owns the machine shows to the running application. */
    public static final String OPERATOR = "operator.key";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyFile() {}

    /**
     * The secret of a file, made where there is none. Several starts at once end with the same one.
     *
     * @throws IllegalStateException when the file cannot be read or written, or holds something else
     */
    public static byte[] open(Path data, String name) {
        Path path = data.resolve("keys").resolve(name);
        try {
            if (!Files.exists(path)) {
                make(path);
            }
            byte[] secret = HexFormat.of().parseHex(Files.readString(path).strip());
            if (secret.length != BYTES) {
                throw new IllegalStateException(path + " holds no key of " + BYTES + " bytes");
            }
            return secret;
        } catch (IOException | IllegalArgumentException fault) {
            throw new IllegalStateException(path + " cannot be used", fault);
        }
    }

    /** Complete under another name first, so that nobody finds half a key. */
    private static void make(Path path) throws IOException {
        Path folder = Files.createDirectories(path.getParent());
        Path draft = folder.resolve(path.getFileName() + "." + UUID.randomUUID());
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        try (FileChannel file = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer text =
                    ByteBuffer.wrap((HexFormat.of().formatHex(secret) + '\n').getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                file.write(text);
            }
            file.force(true);
        }
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException other) {
            // Another start was faster; its key is the one to use.
        } finally {
            Files.delete(draft);
        }
    }
}
