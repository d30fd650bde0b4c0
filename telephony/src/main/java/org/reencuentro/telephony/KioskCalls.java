package org.reencuentro.telephony;

import java.time.Clock;
import java.util.Optional;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.Calls;
import org.reencuentro.kernel.Outbox;

/** Brings about what kiosks asked for: rings their line, ends their call. */
final class KioskCalls {
    private final Clock clock;
    private final Calls calls;
    private final Exchange exchange;

    KioskCalls(Clock clock, Calls calls, Exchange exchange) {
        this.clock = clock;
        this.calls = calls;
        this.exchange = exchange;
    }

    void start(Outbox outbox) {
        outbox.consume(Calls.RING, message -> calls.ring(message.subject()).ifPresent(exchange::ring));
        outbox.consume(Calls.HANG_UP, this::hangUp);
    }

    void stop(Outbox outbox) {
        outbox.release(Calls.RING);
        outbox.release(Calls.HANG_UP);
    }

    private void hangUp(Outbox.Message message) {
        if (!exchange.hangUp(message.subject())) {
            // Not at the exchange: either its end is in the journal already, or it was never rung and must not be.
            calls.record(CallFact.ended(
                    message.subject().toString(),
                    clock.instant(),
                    new CallFact.End(Optional.empty(), "", 0, CallFact.Source.EXCHANGE)));
        }
    }
}
