package org.reencuentro.telephony;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.Accompaniments;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.Calls;
import org.reencuentro.call.TrunkResult;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.kernel.Outbox;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;

/** Brings about what was asked of the exchange: rings a kiosk's line, ends its call or an accompanied one, tests the trunk. */
final class AskedCalls {
    private final Clock clock;
    private final Calls calls;
    private final Accompaniments accompaniments;
    private final TrunkTests trunkTests;
    private final Exchange exchange;

    AskedCalls(Clock clock, Calls calls, Accompaniments accompaniments, TrunkTests trunkTests, Exchange exchange) {
        this.clock = clock;
        this.calls = calls;
        this.accompaniments = accompaniments;
        this.trunkTests = trunkTests;
        this.exchange = exchange;
    }

    void start(Outbox outbox) {
        outbox.consume(
                Calls.RING,
                message -> Callers.as(
                        Subject.exchange(), () -> calls.ring(message.subject()).ifPresent(exchange::ring)));
        outbox.consume(TrunkTests.PLACE, message -> Callers.as(Subject.exchange(), () -> tryTrunk(message.subject())));
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
        outbox.release(TrunkTests.PLACE);
        outbox.release(Calls.HANG_UP);
        outbox.release(Accompaniments.STOP);
    }

    /** Not tried a second time: nobody should hear a telephone ring for nothing. */
    void tryTrunk(UUID test) {
        trunkTests.place(test).ifPresent(digits -> {
            try {
                exchange.tryTrunk(test, digits);
            } catch (Exchange.NotReached away) {
                trunkTests.record(test, TrunkResult.NOT_TRIED);
            }
        });
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
