package org.reencuentro.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.reencuentro.audit.model.Anchor;
import org.reencuentro.audit.model.Anchors;
import org.reencuentro.audit.model.Chain;
import org.reencuentro.audit.model.End;
import org.reencuentro.audit.model.Head;
import org.reencuentro.audit.model.Link;
import org.reencuentro.audit.store.AuditStore;
import org.reencuentro.kernel.KeyFile;
import org.reencuentro.kernel.Settings;

/**
 * The chain in its tables, with its key ({@code keys/audit.key}) and its anchors ({@code audit/anchors.log}), both in the
 * data folder and neither in the database. Safe for use by many threads.
 */
@ApplicationScoped
public class AuditChain {
    private static final Logger LOG = Logger.getLogger(AuditChain.class);

    private Path data;
    private Clock clock;
    private AuditStore store;
    private Chain chain;
    private Anchors anchors;
    private final AtomicLong reached = new AtomicLong();

    protected AuditChain() {}

    @Inject
    AuditChain(Settings settings, Clock clock, AuditStore store) {
        this(settings.data(), clock, store);
    }

    public AuditChain(Path data, Clock clock, AuditStore store) {
        this.data = data;
        this.clock = clock;
        this.store = store;
    }

    /** Opens key and anchors, making them at first, and the chain's beginning; says so when the database is not where it was left. */
    public void open() {
        chain = new Chain(KeyFile.open(data, "audit.key"));
        anchors = new Anchors(data.resolve("audit").resolve("anchors.log"), chain);
        anchors.open();
        reached.set(anchors.newest().map(Anchor::sequence).orElse(0L));
        Optional<Head> head = store.head();
        if (head.isEmpty() && reached.get() == 0 && store.last() == 0) {
            store.begin(chain.beginning());
        } else {
            sound(head);
        }
    }

    /** Writes deeds into the running transaction. Must be the last that it does: the chain is locked until it ends. */
    public End write(List<AuditEntry> entries) {
        return store.grow(former -> follow(former, entries)).head().newest();
    }

    private AuditStore.Grown follow(Optional<Head> former, List<AuditEntry> entries) {
        Head head = former.orElseGet(chain::beginning);
        End end = sound(former) ? head.newest() : beyondAllThatIsKnown(head);
        List<Link> links = new ArrayList<>(entries.size());
        long sequence = end.sequence();
        byte[] previous = end.mac();
        Instant now = clock.instant();
        for (AuditEntry entry : entries) {
            Link link = chain.next(++sequence, previous, now, entry);
            links.add(link);
            previous = link.mac();
        }
        return new AuditStore.Grown(links, new Head(chain.end(Chain.Place.NEWEST, sequence, previous), head.base()));
    }

    /** Whether the head is as this application left it; if not, that is written down where the database cannot reach. */
    private boolean sound(Optional<Head> head) {
        boolean sound = head.filter(found -> chain.sealed(Chain.Place.NEWEST, found.newest())
                        && chain.sealed(Chain.Place.BASE, found.base())
                        && found.newest().sequence() >= reached.get())
                .isPresent();
        if (!sound) {
            LOG.errorf(
                    "The audit's head is not as it was left at sequence %d: see ./reencuentro audit verify", reached);
            byte[] mac = head.map(found -> found.newest().mac())
                    .orElse(chain.beginning().newest().mac());
            anchors.add(new Anchor(Anchor.Kind.BROKEN, reached.get(), clock.instant(), mac));
        }
        return sound;
    }

    /** So that what is missing leaves a gap that stays, and what comes is not hindered. */
    private End beyondAllThatIsKnown(Head head) {
        long beyond =
                Math.max(Math.max(store.last(), reached.get()), head.newest().sequence());
        return chain.end(Chain.Place.NEWEST, beyond, head.newest().mac());
    }

    /** What was written is committed. */
    public void committed(End end) {
        reached.accumulateAndGet(end.sequence(), Math::max);
    }

    /** Writes down how far the chain has come, unless that was done already. */
    public void anchor() {
        store.head()
                .map(Head::newest)
                .filter(end ->
                        end.sequence() > anchors.newest().map(Anchor::sequence).orElse(0L))
                .ifPresent(end ->
                        anchors.add(new Anchor(Anchor.Kind.REACHED, end.sequence(), clock.instant(), end.mac())));
    }

    /**
     * Forgets what happened before an instant, but never the newest link; what stays still hangs together. Runs in the
     * caller's transaction.
     *
     * @return how many deeds were forgotten
     */
    int forgetBefore(Instant instant) {
        long newest = store.head().map(head -> head.newest().sequence()).orElse(0L);
        return store.lastBefore(instant)
                .filter(link -> link.record().sequence() < newest)
                .map(link -> {
                    End base = chain.end(Chain.Place.BASE, link.record().sequence(), link.mac());
                    int forgotten = store.forget(base);
                    anchors.add(new Anchor(Anchor.Kind.FORGOTTEN, base.sequence(), clock.instant(), base.mac()));
                    return forgotten;
                })
                .orElse(0);
    }

    /**
     * Walks the whole chain while it goes on growing, and holds it against the anchors.
     *
     * @param progress hears the sequence that it has come to, every few thousand
     */
    public AuditReport verify(LongConsumer progress) {
        return new AuditWalk(store, chain, anchors, reached.get()).walk(progress);
    }
}
