package org.reencuentro.telephony;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that the application lays beside an exchange for the time when it does not answer. Used by one thread. */
final class PolicyFile {
    private final Path file;
    /** Null before the first time: what lies there may be of an earlier run. */
    private String written;

    /** @param journal the exchange's folder of journals, beside which that of its policy lies */
    PolicyFile(Path journal, String name) {
        file = journal.resolveSibling("policy").resolve(name);
    }

    /** Whether an exchange is there to read it. */
    boolean wanted() {
        return Files.isDirectory(file.getParent());
    }

    /** Where a file or folder of that name lies beside it. */
    Path sibling(String name) {
        return file.resolveSibling(name);
    }

    /**
     * Writes a text where it has changed, whole or not at all.
     *
     * @return whether it had
     */
    boolean keep(String text) throws IOException {
        if (text.equals(written)) {
            return false;
        }
        Path fresh = sibling(file.getFileName() + ".new");
        Files.writeString(fresh, text, StandardCharsets.US_ASCII);
        // The exchange runs as somebody else.
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        written = text;
        return true;
    }
}
