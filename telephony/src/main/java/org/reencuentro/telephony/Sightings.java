package org.reencuentro.telephony;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallProgress;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Calls;
import org.reencuentro.call.TrunkTests;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.LineState;
import org.reencuentro.kernel.KernelProblem;

/** Turns what the exchange shows into the live board and into facts of calls. Used by one thread. */
final class Sightings {
    private static final Logger LOG = Logger.getLogger(Sightings.class);

    private final Clock clock;
    private final Calls calls;
    private final TrunkTests trunkTests;
    private final Board board;
    private final Attentions attentions;
    private final Runnable journalGrew;
    private final Map<String, Sighting.Dialling> dialling = new ConcurrentHashMap<>();
    private final List<CallFact> facts = new ArrayList<>();

    /** @param journalGrew called whenever the exchange has written the end of a call */
    Sightings(
            Clock clock, Calls calls, TrunkTests trunkTests, Board board, Attentions attentions, Runnable journalGrew) {
        this.clock = clock;
        this.calls = calls;
        this.trunkTests = trunkTests;
        this.board = board;
        this.attentions = attentions;
        this.journalGrew = journalGrew;
    }

    /** Takes in what was seen, in its order: the board shows each, and the facts of all calls are recorded together. */
    void take(List<Sighting> seen) {
        for (Sighting sighting : seen) {
            try {
                take(sighting);
            } catch (RuntimeException fault) {
                LOG.warnf("A sighting was lost; the journal will tell: %s", fault);
            }
        }
        recordGathered();
    }

    /** What cannot be recorded with the others is lost alone, and the journal tells it; while the database is away, all of it is. */
    private void recordGathered() {
        List<CallFact> gathered = List.copyOf(facts);
        facts.clear();
        try {
            calls.record(gathered);
        } catch (RuntimeException together) {
            for (CallFact fact : gathered) {
                try {
                    calls.record(fact);
                } catch (RuntimeException alone) {
                    LOG.warnf("A fact of a call was lost; the journal will tell: %s", alone);
                    if (KernelProblem.behind(alone).isPresent()) {
                        return;
                    }
                }
            }
        }
    }

    private void take(Sighting sighting) {
        Instant now = clock.instant();
        if (sighting instanceof Sighting.Lifted lifted) {
            board.report(lifted.line(), LineState.OFF_HOOK, now);
        } else if (sighting instanceof Sighting.Dialling dialled) {
            dialling.put(dialled.channel(), dialled);
            board.report(dialled.line(), LineState.RINGING, now);
            facts.add(CallFact.seen(dialled.call(), CallFact.Kind.DIALLING, now));
        } else if (sighting instanceof Sighting.Ringing ringing) {
            String call = Optional.ofNullable(dialling.get(ringing.channel()))
                    .map(Sighting.Dialling::call)
                    .orElse(ringing.channel());
            facts.add(CallFact.seen(call, CallFact.Kind.RINGING, now));
        } else if (sighting instanceof Sighting.Talking talking) {
            board.report(talking.line(), LineState.IN_CALL, now);
            facts.add(CallFact.seen(talking.call(), CallFact.Kind.ANSWERED, now));
        } else if (sighting instanceof Sighting.Over over) {
            dialling.values().removeIf(each -> each.call().equals(over.call()));
            LineState before = board.state(over.line());
            if (before == LineState.RINGING || before == LineState.IN_CALL) {
                board.report(over.line(), LineState.OFF_HOOK, now);
            }
            journalGrew.run();
        } else if (sighting instanceof Sighting.Helped helped) {
            board.report(helped.phone(), LineState.IN_CALL, now);
            attentions.answered(helped.line(), helped.phone());
        } else if (sighting instanceof Sighting.NotRung notRung) {
            facts.add(CallFact.notPlaced(notRung.call(), now));
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
        recordGathered();
        Optional<CallProgress> open = calls.goingOn(line);
        LineState state = open.map(CallProgress::state)
                .map(each -> each == CallState.TALKING ? LineState.IN_CALL : LineState.RINGING)
                .orElse(LineState.OFF_HOOK);
        board.report(line, state, open.flatMap(CallProgress::answeredAt).orElse(now));
    }
}
