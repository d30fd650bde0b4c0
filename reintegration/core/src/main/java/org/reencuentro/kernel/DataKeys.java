package org.reencuentro.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.kernel.DataKeyTable.Found;
import org.reencuentro.kernel.DataKeyTable.Name;

/**
 * The keys under which what is known of somebody is sealed: one for each owner, and one for each compartment that was
 * ever written to. Erasing them erases all of it, in every copy of the database.
 */
@ApplicationScoped
@Transactional
public class DataKeys {
    /** All keys of an owner are gone; heard in the same transaction by whoever keeps an index of what they sealed. */
    public record Erased(UUID owner) {}

    private DataKeyTable table;
    private OpenKeys open;
    private Event<Erased> erased;

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    protected DataKeys() {}

    @Inject
    DataKeys(DataKeyTable table, OpenKeys open, Event<Erased> erased) {
        this.table = table;
        this.open = open;
        this.erased = erased;
    }

    /** Makes and stores the general keys of owners that have none yet, over a connection of a migration's own. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Map<UUID, DataKey> make(Connection connection, Collection<UUID> owners) throws SQLException {
        Map<Name, NewKey> made =
                table.make(owners.stream().map(DataKeys::general).toList());
        table.insert(connection, made);
        Map<UUID, DataKey> keys = new HashMap<>();
        made.forEach((name, each) -> keys.put(name.owner(), each.key()));
        return keys;
    }

    /** The general keys of owners, over a connection of a migration's own. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Map<UUID, DataKey> find(Connection connection, Collection<UUID> owners) throws SQLException {
        Map<UUID, DataKey> keys = new HashMap<>();
        table.findOfMigration(connection, owners.stream().map(DataKeys::general).toList())
                .forEach((name, found) -> keys.put(name.owner(), found.key()));
        return keys;
    }

    /** Makes the general keys of owners that have none yet; each owner's row must keep what is said of its key. */
    public Map<UUID, NewKey> make(Collection<UUID> owners) {
        Map<Name, NewKey> made =
                table.make(owners.stream().map(DataKeys::general).toList());
        Map<UUID, NewKey> byOwner = new HashMap<>();
        made.forEach((name, each) -> {
            byOwner.put(name.owner(), each);
            ofTransaction().put(name, each.key());
        });
        return byOwner;
    }

    /**
     * The general key of somebody about whom something is to be sealed.
     *
     * @throws Problem {@link KernelProblem#ERASED} when it was erased
     * @throws IllegalStateException when the owner has no key
     */
    public DataKey require(UUID owner) {
        Found found = find(List.of(general(owner))).get(general(owner));
        if (found == null) {
            throw new IllegalStateException("No data key of " + owner);
        }
        if (found.erased()) {
            throw new Problem(KernelProblem.ERASED);
        }
        return found.key();
    }

    /**
     * The key of a compartment to which something is to be added, made now if nothing was before.
     *
     * @throws Problem {@link KernelProblem#ERASED} when the owner's keys were erased
     */
    public DataKey require(UUID owner, Compartment compartment) {
        DataKey general = require(owner);
        if (compartment == Compartment.GENERAL) {
            return general;
        }
        Name name = new Name(owner, compartment);
        Found found = find(List.of(name)).get(name);
        if (found != null) {
            return Optional.ofNullable(found.key()).orElseThrow(() -> new Problem(KernelProblem.ERASED));
        }
        Map<Name, NewKey> made = table.make(List.of(name));
        table(connection -> {
            table.insert(connection, made);
            return null;
        });
        ofTransaction().put(name, made.get(name).key());
        return made.get(name).key();
    }

    /** The key of a compartment, to read; empty when nothing was ever sealed there or it was erased. */
    public Optional<DataKey> find(UUID owner, Compartment compartment) {
        Name name = new Name(owner, compartment);
        return Optional.ofNullable(find(List.of(name)).get(name)).map(Found::key);
    }

    /** The general keys of owners, to read; those of the erased are missing. */
    public Map<UUID, DataKey> find(Collection<UUID> owners) {
        return byOwner(find(owners.stream().map(DataKeys::general).toList()));
    }

    /** As {@link #find(Collection)}, of owners whose rows were just read: they are not read a second time. */
    public Map<UUID, DataKey> open(Collection<KeptKey> kept) {
        Map<Name, KeptKey> rows = kept.stream()
                .collect(Collectors.toMap(each -> general(each.owner()), Function.identity(), (one, same) -> one));
        return byOwner(find(
                rows.keySet(),
                closed -> table.open(closed.stream().map(rows::get).toList())));
    }

    private static Map<UUID, DataKey> byOwner(Map<Name, Found> found) {
        Map<UUID, DataKey> keys = new HashMap<>();
        found.forEach((name, each) -> {
            if (!each.erased()) {
                keys.put(name.owner(), each.key());
            }
        });
        return keys;
    }

    /**
     * As {@link #find(Collection)}, for those that are read once among very many: the keys are not kept open, and one that
     * was altered is missing and told in the log, so that it hides its owner and not everybody.
     */
    public Map<UUID, DataKey> findOnce(Collection<UUID> owners) {
        Map<UUID, DataKey> keys = new HashMap<>();
        table(connection -> table.findWhatOpens(
                        connection, owners.stream().map(DataKeys::general).toList()))
                .forEach((name, key) -> keys.put(name.owner(), key));
        return keys;
    }

    /**
     * Destroys all keys of an owner, in the vault at once and for good, in the database with this transaction; again
     * changes nothing. Says {@link Erased}.
     */
    public void erase(UUID owner) {
        erase(List.of(owner));
    }

    /** As {@link #erase(UUID)}, of many at once. */
    public void erase(Collection<UUID> owners) {
        owners.forEach(open::forget);
        ofTransaction().keySet().removeIf(name -> owners.contains(name.owner()));
        table(connection -> {
            table.erase(connection, owners);
            return null;
        });
        owners.forEach(owner -> erased.fire(new Erased(owner)));
    }

    /**
     * Refuses a vault that is older than the database: it would give out slots a second time.
     *
     * @throws IllegalStateException when the chunk of the newest data key is not there
     */
    public void requireVault() {
        table(connection -> {
            table.requireVault(connection);
            return null;
        });
    }

    private static Name general(UUID owner) {
        return new Name(owner, Compartment.GENERAL);
    }

    private Map<Name, Found> find(List<Name> names) {
        return find(names, closed -> table(connection -> table.find(connection, closed)));
    }

    private Map<Name, Found> find(Collection<Name> names, Function<List<Name>, Map<Name, Found>> opening) {
        Map<Name, Found> found = new HashMap<>();
        List<Name> closed = new ArrayList<>();
        Map<Name, DataKey> here = ofTransaction();
        for (Name name : names) {
            open.key(name)
                    .or(() -> Optional.ofNullable(here.get(name)))
                    .ifPresentOrElse(key -> found.put(name, new Found(key)), () -> closed.add(name));
        }
        if (!closed.isEmpty()) {
            Map<Name, Found> opened = opening.apply(closed);
            opened.forEach((name, each) -> {
                if (!each.erased()) {
                    here.put(name, each.key());
                }
            });
            found.putAll(opened);
        }
        return found;
    }

    /**
     * The keys that this transaction has made or opened; they are kept when it commits. A key whose row is rolled back
     * must not be used again: what it seals could not be opened by anybody.
     */
    @SuppressWarnings("unchecked")
    private Map<Name, DataKey> ofTransaction() {
        Map<Name, DataKey> before = (Map<Name, DataKey>) transactions.getResource(DataKeys.class);
        if (before != null) {
            return before;
        }
        Map<Name, DataKey> opened = new HashMap<>();
        transactions.putResource(DataKeys.class, opened);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing to do before it is known how the transaction ends.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    open.keep(opened);
                }
            }
        });
        return opened;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T table(Work<T> work) {
        try {
            return work.on(em.unwrap(Connection.class));
        } catch (SQLException fault) {
            throw new IllegalStateException("The table of data keys does not answer", fault);
        }
    }
}
