package org.reencuentro.referral.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.referral.ReferralWord;
import org.reencuentro.referral.Turn;

/** One stored question or answer, sealed under the person's key. */
@Embeddable
public class Word {
    @Column(name = "word_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "said_by")
    private Turn by;

    @Column(name = "text_sealed")
    private byte[] text;

    @Column(name = "said_at")
    private Instant at;

    protected Word() {}

    static Word said(UUID referral, int number, Turn by, String text, DataKey key, Instant at) {
        Word word = new Word();
        word.number = number;
        word.by = by;
        word.text = key.seal(text, place(referral, number));
        word.at = at;
        return word;
    }

    /** Where a word is kept. */
    static String place(UUID referral, int number) {
        return "referral_word.text_sealed:" + referral + ":" + number;
    }

    ReferralWord view(UUID referral, Optional<DataKey> key) {
        return new ReferralWord(
                by, key.map(open -> open.text(text, place(referral, number))).orElse(""), at);
    }
}
