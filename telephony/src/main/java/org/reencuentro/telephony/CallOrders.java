package org.reencuentro.telephony;

import java.time.Clock;
import java.util.Optional;
import org.reencuentro.call.Accompaniments;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.Calls;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/** Brings about what was asked for away from the phone: rings a kiosk's line, ends a kiosk's or an accompanied call. */
final class CallOrders {
    private final Clock clock;
    private final Calls calls;
    private final Accompaniments accompaniments;
    private final Exchange exchange;

    CallOrders(Clock clock, Calls calls, Accompaniments accompaniments, Exchange exchange) {
        this.clock = clock;
        this.calls = calls;
        this.accompaniments = accompaniments;
        this.exchange = exchange;
    }

    void start(Outbox outbox) {
        outbox.consume(
                Calls.RING,
                message -> Callers.as(
                        Subject.exchange(), () -> calls.ring(message.subject()).ifPresent(exchange::ring)));
        outbox.consume(Calls.HANG_UP, message -> Callers.as(Subject.exchange(), () -> hangUp(message)));
        // Not at the exchange any more: then its end is in the journal.
        outbox.consume(
                Accompaniments.STOP,
                message -> Callers.as(
                        Subject.exchange(),
                        () -> accompaniments.toStop(message.subject()).ifPresent(exchange::stop)));
    }

    void stop(Outbox outbox) {
        outbox.release(Calls.RING);
        outbox.release(Calls.HANG_UP);
        outbox.release(Accompaniments.STOP);
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
