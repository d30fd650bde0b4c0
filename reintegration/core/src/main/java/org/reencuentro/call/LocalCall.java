package org.reencuentro.call;

import java.time.Instant;
import org.reencuentro.kernel.Language;

/**
 * A call that the hall's own policy placed while the application did not answer, as its journal tells it afterwards.
 *
 * @param digits the destination as dialled by the exchange: country code and number
 */
public record LocalCall(
        String asteriskId, String line, Language language, String digits, Instant offeredAt, CallFact end) {
    @Override
    public String toString() {
        return asteriskId;
    }
}
