package org.reencuentro.word.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;

/** What a family said, sealed; apart from its record, so that no list reads it. */
@Entity
@Table(name = "family_word_sound")
public class FamilyWordSound {
    public static final SealedColumn SOUND = new SealedColumn("family_word_sound", "word_id", "sound_sealed");

    @Id
    @Column(name = "word_id")
    private UUID word;

    @Column(name = "sound_sealed")
    private byte[] sound;

    protected FamilyWordSound() {}

    /** Keeps a WAV file. */
    public static FamilyWordSound keep(UUID word, byte[] file, Sealing sealing) {
        FamilyWordSound kept = new FamilyWordSound();
        kept.word = word;
        kept.sound = sealing.seal(file, SOUND.place(word));
        return kept;
    }

    /** The WAV file. */
    public byte[] file(Sealing sealing) {
        return sealing.open(sound, SOUND.place(word));
    }
}
