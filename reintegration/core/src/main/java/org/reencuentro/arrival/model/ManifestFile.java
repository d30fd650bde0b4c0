package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;

/**
 * What is kept of a list while it is on its way in: the file, and what was found in it. Both name people, so both are
 * sealed; the file goes when its rows are in, what was refused of it a week later.
 */
@Entity
@Table(name = "manifest_file")
public class ManifestFile {
    /** The file as it came. */
    public static final SealedColumn FILE = new SealedColumn("manifest_file", "id", "file_sealed");

    /** Its headings, samples and refused rows. */
    public static final SealedColumn FOUND = new SealedColumn("manifest_file", "id", "found_sealed");

    @Id
    private UUID id;

    @Column(name = "file_sealed")
    private byte[] file;

    @Column(name = "found_sealed")
    private byte[] found;

    @Column(name = "kept_from")
    private Instant keptFrom;

    protected ManifestFile() {}

    /** Keeps a file. */
    public static ManifestFile keep(UUID manifestImport, byte[] content, Sealing sealing, Instant at) {
        ManifestFile kept = new ManifestFile();
        kept.id = manifestImport;
        kept.file = sealing.seal(content, FILE.place(manifestImport));
        kept.keptFrom = at;
        return kept;
    }

    /** The file as it came; empty when it is not kept any more. */
    public Optional<byte[]> file(Sealing sealing) {
        return Optional.ofNullable(file).map(bytes -> sealing.open(bytes, FILE.place(id)));
    }

    /** Keeps what was found in it, instead of what was found before. */
    public void find(String text, Sealing sealing) {
        found = sealing.seal(text, FOUND.place(id));
    }

    /** What was found in it; empty before it was read. */
    public Optional<String> found(Sealing sealing) {
        return Optional.ofNullable(found).map(bytes -> sealing.unseal(bytes, FOUND.place(id)));
    }

    /** The rows are in: the file is not needed any more. */
    public void dropFile() {
        file = null;
    }
}
