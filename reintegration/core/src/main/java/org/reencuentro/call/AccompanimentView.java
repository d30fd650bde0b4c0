package org.reencuentro.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An accompaniment as its officer sees it.
 *
 * @param code six digits, to be keyed at the phone; empty once it is over
 * @param line the phone where the officer is, or was; empty before the code was keyed
 * @param endsAt when it ends by itself
 * @param calls the newest first
 */
public record AccompanimentView(
        UUID id,
        AccompanimentState state,
        Optional<String> code,
        Optional<String> line,
        Instant openedAt,
        Instant endsAt,
        List<Contact> contacts,
        List<Made> calls) {
    /** A checked contact: its number is not kept. */
    public record Contact(String region, String lastTwo, ContactSource source) {}

    /**
     * A call that was made.
     *
     * @param stopped why the officer ended it; empty where nobody did
     */
    public record Made(CallRecord call, Optional<StopReason> stopped) {}

    /** Whether a call goes on that can be ended. */
    public boolean calling() {
        return calls.stream().anyMatch(made -> made.call().state() != CallState.ENDED);
    }
}
