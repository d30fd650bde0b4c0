package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reencuentro.arrival.ManifestColumns;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.PersonName;

/** What a sender's columns were said to be, so that the next list with the same headings needs no more telling. */
@Entity
@Table(name = "manifest_mapping")
public class ManifestMapping {
    @Id
    private UUID id;

    @Column(name = "columns_read")
    private String columns;

    @Column(name = "used_at")
    private Instant usedAt;

    protected ManifestMapping() {}

    public static ManifestMapping remember(UUID id, ManifestColumns columns, Instant at) {
        ManifestMapping made = new ManifestMapping();
        made.id = id;
        made.use(columns, at);
        return made;
    }

    /** Made of sender and headings; a pseudonym, because what stands above a list may be anything. */
    public static UUID id(String sender, List<String> headings, Sealing sealing) {
        ByteBuffer first = ByteBuffer.wrap(sealing.pseudonym(
                "manifest-mapping", PersonName.fold(sender) + '\n' + PersonName.fold(String.join("\t", headings))));
        return new UUID(first.getLong(), first.getLong());
    }

    /** The same headings again. */
    public void use(ManifestColumns chosen, Instant at) {
        columns = chosen.text();
        usedAt = at;
    }

    public ManifestColumns columns() {
        return ManifestColumns.read(columns);
    }
}
