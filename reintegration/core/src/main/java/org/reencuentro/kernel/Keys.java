package org.reencuentro.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The keys that everything else is sealed under, and their rotation. A rotation makes a new key at once and re-seals in
 * the background, in small pieces, while everybody goes on reading and writing; a key that nothing needs any more leaves.
 * What was interrupted is taken up again.
 */
@ApplicationScoped
public class Keys {
    /**
     * How long a replaced key stays at least: a transaction that sealed with it just before is over by then, and what it
     * wrote is seen.
     */
    static final Duration STAYS = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Keys.class);

    /** What a ring of keys is for. */
    public enum Ring {
        /** Wraps the data keys of cases. */
        WRAPPING,
        /** Seals what belongs to no case. */
        SEALING
    }

    /**
     * One key.
     *
     * @param id as it stands in the key file and in what it sealed
     * @param madeAt empty when it was made before that was noted
     * @param primary whether it seals from now on; the others only open
     * @param rows how many rows need it
     * @param leavesAfter the earliest instant at which it leaves; empty for the primary
     */
    public record Key(
            Ring ring, long id, Optional<Instant> madeAt, boolean primary, long rows, Optional<Instant> leavesAfter) {}

    private final Object turn = new Object();

    private Clock clock;
    private Sealing sealing;
    private DataKeyTable dataKeys;
    private Iterable<SealedColumn> columns;

    @Resource(lookup = "java:jboss/datasources/ReencuentroDS")
    private DataSource source;

    @Resource
    private ManagedExecutorService threads;

    protected Keys() {}

    @Inject
    Keys(Clock clock, Sealing sealing, DataKeyTable dataKeys, @Any Instance<SealedColumn> columns) {
        this.clock = clock;
        this.sealing = sealing;
        this.dataKeys = dataKeys;
        this.columns = columns;
    }

    Keys(Clock clock, Sealing sealing, DataKeyTable dataKeys, Iterable<SealedColumn> columns, DataSource source) {
        this.clock = clock;
        this.sealing = sealing;
        this.dataKeys = dataKeys;
        this.columns = columns;
        this.source = source;
    }

    /** All keys, the wrapping ones first, each ring in the order in which its keys were made. */
    public List<Key> status() {
        List<Key> keys = new ArrayList<>();
        for (Ring ring : Ring.values()) {
            KeyRing of = ring(ring);
            Instant leave = leaveAfter(of);
            for (KeyRing.Entry entry : of.entries()) {
                keys.add(new Key(
                        ring,
                        Integer.toUnsignedLong(entry.id()),
                        entry.madeAt(),
                        entry.primary(),
                        count(ring, entry.id()),
                        entry.primary() ? Optional.empty() : Optional.of(leave)));
            }
        }
        return keys;
    }

    /** Makes a new key in each ring and begins to re-seal; comes back at once. {@link #status} shows how far it is. */
    public List<Key> rotate() {
        try {
            for (Ring ring : Ring.values()) {
                ring(ring).add(clock.instant());
            }
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("No new key could be made", fault);
        } catch (IOException fault) {
            throw new UncheckedIOException("The keys cannot be written", fault);
        }
        LOG.info("Keys: new wrapping and sealing keys made; re-sealing begins");
        if (threads != null) {
            threads.execute(this::advance);
        }
        return status();
    }

    /** Goes on with a rotation where there is one, as far as it can be brought now; one thread after the other. */
    public void advance() {
        try {
            synchronized (turn) {
                for (Ring ring : Ring.values()) {
                    if (ring(ring).entries().size() > 1) {
                        advance(ring);
                    }
                }
            }
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A key that nothing needs could not be taken out", fault);
        } catch (IOException fault) {
            throw new UncheckedIOException("The keys cannot be written", fault);
        } catch (SQLException fault) {
            throw new IllegalStateException("Re-sealing was interrupted and goes on later", fault);
        }
    }

    private void advance(Ring ring) throws GeneralSecurityException, IOException, SQLException {
        KeyRing of = ring(ring);
        // Read before the rows: what is sealed with an older key after this instant is seen by the next turn.
        boolean over = !clock.instant().isBefore(leaveAfter(of));
        int resealed = 0;
        try (Connection connection = source.getConnection()) {
            for (SealedColumn column : columns(ring)) {
                resealed += new Resealing(connection, column, of).all();
            }
        }
        if (resealed > 0) {
            LOG.infof("Keys: %d values re-sealed under the new %s key", resealed, of.name());
        }
        if (!over) {
            return;
        }
        for (KeyRing.Entry entry : of.entries()) {
            if (!entry.primary() && count(ring, entry.id()) == 0) {
                of.remove(entry.id());
                LOG.infof("Keys: %s key %s left, nothing needs it", of.name(), Integer.toUnsignedString(entry.id()));
            }
        }
    }

    private static Instant leaveAfter(KeyRing ring) {
        return ring.primary().madeAt().orElse(Instant.EPOCH).plus(STAYS);
    }

    private long count(Ring ring, int id) {
        long rows = 0;
        try (Connection connection = source.getConnection()) {
            for (SealedColumn column : columns(ring)) {
                rows += Resealing.count(connection, column, id);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database does not answer", fault);
        }
        return rows;
    }

    private KeyRing ring(Ring ring) {
        return ring == Ring.WRAPPING ? sealing.wrapping() : sealing.values();
    }

    private List<SealedColumn> columns(Ring ring) {
        if (ring == Ring.WRAPPING) {
            return dataKeys.halves();
        }
        List<SealedColumn> declared = new ArrayList<>();
        columns.forEach(declared::add);
        return declared;
    }
}
