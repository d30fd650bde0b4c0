package org.reencuentro.call;

import java.time.Instant;
import org.reencuentro.kernel.Language;

/**
 * A call that the hall's own policy placed while the application did not answer, as its journal tells it: once when it is
 * dialled, and once when it is over. Where the exchange dies in between, the first is all there is.
 *
 * @param digits the destination as dialled by the exchange: country code and number
 * @param fact that it was dialled, or its end
 */
public record LocalCall(
        String asteriskId, String line, Language language, String digits, Instant offeredAt, CallFact fact) {
    @Override
    public String toString() {
        return asteriskId;
    }
}
