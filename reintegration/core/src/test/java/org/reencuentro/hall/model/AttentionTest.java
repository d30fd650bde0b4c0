package org.reencuentro.hall.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.kernel.Language;

class AttentionTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");

    private static Attention raised(boolean minor) {
        return Attention.raise(new UUID(0, 1), new UUID(0, 2), "kiosk-1", "Kiosco 1", Language.QUC, minor, T0);
    }

    @Test
    void whoAsksLastIsAnsweredInTheirLanguageAndAChildStaysAChild() {
        Attention attention = raised(true);
        attention.askAgain(Language.ES, false);
        assertEquals(Language.ES, attention.language());
        assertTrue(attention.minor());
        Attention adult = raised(false);
        adult.askAgain(Language.ES, true);
        assertTrue(adult.minor());
    }

    @Test
    void aDutyPhoneAnswersWhoAskedButAChildIsNotLeftToATelephone() {
        UUID phone = new UUID(0, 3);
        Attention adult = raised(false);
        adult.answer(phone, T0);
        assertEquals(Optional.of(phone), adult.answeredBy());
        adult.answer(new UUID(0, 4), T0);
        assertEquals(Optional.of(phone), adult.answeredBy(), "who answers second changes nothing");
        Attention child = raised(true);
        child.answer(phone, T0);
        assertEquals(Optional.empty(), child.answeredBy());
        Attention taken = raised(false);
        taken.take(new UUID(0, 5), T0);
        taken.answer(phone, T0);
        assertEquals(Optional.empty(), taken.answeredBy());
    }
}
