package org.reencuentro.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders for their owner alone, on disk before anybody relies on them. */
final class OwnerFiles {
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnerFiles() {}

    /** The folder, made where it is missing. */
    static Path folder(Path path) throws IOException {
        return Files.isDirectory(path) ? path : Files.createDirectories(path, FOLDER);
    }

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException when it is there already; it is left as it is
     */
    static void create(Path path, byte[] content) throws IOException {
        try (FileChannel file =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            write(file, content);
        }
        keepNames(path.getParent());
    }

    /** Replaces a file as a whole: whoever reads it, and whoever starts after a power cut, finds the old or the new. */
    static void replace(Path path, String content) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (FileChannel file =
                FileChannel.open(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            write(file, content.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
        keepNames(path.getParent());
    }

    private static void write(FileChannel file, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
        file.force(true);
    }

    private static void keepNames(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
