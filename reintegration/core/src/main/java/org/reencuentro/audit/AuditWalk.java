package org.reencuentro.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.reencuentro.audit.AuditReport.Fault;
import org.reencuentro.audit.AuditReport.Kind;
import org.reencuentro.audit.AuditReport.Mark;
import org.reencuentro.audit.model.Anchor;
import org.reencuentro.audit.model.Anchors;
import org.reencuentro.audit.model.Chain;
import org.reencuentro.audit.model.End;
import org.reencuentro.audit.model.Head;
import org.reencuentro.audit.model.Link;
import org.reencuentro.audit.store.AuditStore;

/** One walk along the chain, from its beginning to where it ends when the walk gets there. For one thread, once. */
final class AuditWalk {
    private static final int STEP = 2_000;

    private final AuditStore store;
    private final Chain chain;
    private final Anchors anchors;
    private final long reached;
    private final Deque<Anchor> ahead = new ArrayDeque<>();
    private final List<Mark> told = new ArrayList<>();
    private final List<Mark> agreed = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long links;

    /** @param reached how far the running application knows the chain to have come */
    AuditWalk(AuditStore store, Chain chain, Anchors anchors, long reached) {
        this.store = store;
        this.chain = chain;
        this.anchors = anchors;
        this.reached = reached;
    }

    AuditReport walk(LongConsumer progress) {
        anchors.read(this::take).ifPresent(line -> fault(Kind.ANCHORS_ALTERED, line));
        Optional<Head> head = store.head();
        if (head.isEmpty()) {
            fault(Kind.FORGED_END, 1);
            return report(0);
        }
        End base = head.get().base();
        if (!chain.sealed(Chain.Place.BASE, base)) {
            fault(Kind.FORGED_END, base.sequence() + 1);
        }
        ahead.removeIf(anchor -> anchor.sequence() <= base.sequence());
        long walked = follow(base, head.get().newest(), progress);
        end(walked, head.get().newest());
        return report(walked);
    }

    /** Checks link after link; returns the sequence of the last there is. */
    private long follow(End base, End newest, LongConsumer progress) {
        long sequence = base.sequence();
        byte[] mac = base.mac();
        List<Link> step = store.after(sequence, STEP);
        while (!step.isEmpty()) {
            for (Link link : step) {
                long found = link.record().sequence();
                if (found != sequence + 1) {
                    fault(Kind.MISSING, sequence + 1);
                } else if (!chain.holds(mac, link)) {
                    fault(Kind.ALTERED, found);
                }
                sequence = found;
                mac = link.mac();
                links++;
                hold(sequence, mac, newest);
            }
            progress.accept(sequence);
            step = store.after(sequence, STEP);
        }
        return sequence;
    }

    /** Against what was written down of that place elsewhere. */
    private void hold(long sequence, byte[] mac, End newest) {
        while (!ahead.isEmpty() && ahead.peek().sequence() <= sequence) {
            Anchor anchor = ahead.remove();
            if (anchor.sequence() == sequence) {
                if (Chain.same(anchor.mac(), mac)) {
                    agreed.add(new Mark(sequence, anchor.at()));
                } else {
                    fault(Kind.REWRITTEN, sequence);
                }
            }
        }
        if (newest.sequence() == sequence && !Chain.same(newest.mac(), mac)) {
            fault(Kind.FORGED_END, sequence);
        }
    }

    private void end(long walked, End before) {
        End newest = store.head().map(Head::newest).orElse(before);
        if (!chain.sealed(Chain.Place.NEWEST, newest)) {
            fault(Kind.FORGED_END, newest.sequence());
        }
        if (walked > newest.sequence()) {
            fault(Kind.ADDED, newest.sequence() + 1);
        }
        if (walked < Math.max(before.sequence(), reached) || !ahead.isEmpty()) {
            fault(Kind.CUT_OFF, walked + 1);
        }
    }

    private void take(Anchor anchor) {
        switch (anchor.kind()) {
            case REACHED -> {
                ahead.add(anchor);
                told.add(new Mark(anchor.sequence(), anchor.at()));
            }
            case BROKEN -> fault(Kind.FOUND_BROKEN, anchor.sequence() + 1);
            case FORGOTTEN -> ahead.removeIf(each -> each.sequence() <= anchor.sequence());
        }
    }

    private void fault(Kind kind, long sequence) {
        if (faults.size() < AuditReport.MOST_FAULTS) {
            faults.add(new Fault(kind, sequence));
        }
    }

    private AuditReport report(long newest) {
        Optional<Long> first = faults.stream()
                .filter(fault -> fault.kind() != Kind.ANCHORS_ALTERED)
                .map(Fault::sequence)
                .min(Comparator.naturalOrder());
        return new AuditReport(
                links,
                newest,
                List.copyOf(faults),
                agreed.size(),
                last(agreed.stream()
                        .filter(mark -> first.filter(broken -> broken <= mark.sequence())
                                .isEmpty())),
                first.flatMap(broken ->
                        told.stream().filter(mark -> mark.sequence() >= broken).findFirst()));
    }

    private static <T> Optional<T> last(Stream<T> all) {
        return all.reduce((one, next) -> next);
    }
}
