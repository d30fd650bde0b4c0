package org.reencuentro.telephony;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallProgress;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Calls;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.LineState;

/** Turns what the exchange shows into the live board and into facts of calls. Used by one thread. */
final class Sightings {

    private final Clock clock;
    private final Calls calls;
    private final TrunkTests trunkTests;
    private final Board board;
    private final Runnable journalGrew;
    private final Map<String, Sighting.Dialling> dialling = new ConcurrentHashMap<>();

    /** @param journalGrew called whenever the exchange has written the end of a call */
    Sightings(Clock clock, Calls calls, TrunkTests trunkTests, Board board, Runnable journalGrew) {
        this.clock = clock;
        this.calls = calls;
        this.trunkTests = trunkTests;
        this.board = board;
        this.journalGrew = journalGrew;
    }

    void take(Sighting sighting) {
        Instant now = clock.instant();
        if (sighting instanceof Sighting.Lifted lifted) {
            board.report(lifted.line(), LineState.OFF_HOOK, now);
        } else if (sighting instanceof Sighting.Dialling dialled) {
            dialling.put(dialled.channel(), dialled);
            board.report(dialled.line(), LineState.RINGING, now);
            calls.record(CallFact.seen(dialled.call(), CallFact.Kind.DIALLING, now));
        } else if (sighting instanceof Sighting.Ringing ringing) {
            String call = Optional.ofNullable(dialling.get(ringing.channel()))
                    .map(Sighting.Dialling::call)
                    .orElse(ringing.channel());
            calls.record(CallFact.seen(call, CallFact.Kind.RINGING, now));
        } else if (sighting instanceof Sighting.Talking talking) {
            board.report(talking.line(), LineState.IN_CALL, now);
            calls.record(CallFact.seen(talking.call(), CallFact.Kind.ANSWERED, now));
        } else if (sighting instanceof Sighting.Over over) {
            dialling.values().removeIf(each -> each.call().equals(over.call()));
            LineState before = board.state(over.line());
            if (before == LineState.RINGING || before == LineState.IN_CALL) {
                board.report(over.line(), LineState.OFF_HOOK, now);
            }
            journalGrew.run();
        } else if (sighting instanceof Sighting.NotRung notRung) {
            calls.record(CallFact.notPlaced(notRung.call(), now));
        } else if (sighting instanceof Sighting.TrunkTried tried) {
            trunkTests.record(tried.test(), tried.result());
        } else if (sighting instanceof Sighting.Device device) {
            device(device, now);
        }
    }

    private void device(Sighting.Device device, Instant now) {
        switch (device.state()) {
            case ON_HOOK -> board.report(device.line(), LineState.FREE, now);
            case UNREACHABLE -> board.report(device.line(), LineState.OFFLINE, now);
            case RINGING -> board.report(device.line(), LineState.RINGING, now);
            case IN_USE -> {
                LineState before = board.state(device.line());
                if (before == LineState.FREE || before == LineState.OFFLINE) {
                    inUse(device.line(), now);
                }
            }
        }
    }

    /** A line found in use: lifted just now, or, after a restart, in a call whose record is still open. */
    private void inUse(String line, Instant now) {
        Optional<CallProgress> open = calls.goingOn(line);
        LineState state = open.map(CallProgress::state)
                .map(each -> each == CallState.TALKING ? LineState.IN_CALL : LineState.RINGING)
                .orElse(LineState.OFF_HOOK);
        board.report(line, state, open.flatMap(CallProgress::answeredAt).orElse(now));
    }
}
