package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.reencuentro.policy.Unguarded;

/**
 * Tells pages that are open that something has changed in a hall; what it is they ask for themselves. Said as an event
 * inside a transaction, heard after it committed. Listeners are called on the telling thread and must only hand off.
 */
@ApplicationScoped
@Unguarded("That something has changed, never what or about whom")
public class HallNews {
    /** What may change. */
    public enum Topic {
        /** Somebody of an arrival, or a count. */
        ARRIVAL,
        /** An emergency was raised, or somebody goes. */
        EMERGENCY,
        /** Somebody is concerned for somebody; told to those alone who read concerns. */
        CONCERN,
        /** Something happened to a referral; told to those alone to whom it is news. */
        NOTIFICATION,
        /** Waiting numbers, or the peak itself. */
        NUMBERS,
        /** A line fell silent; told to those alone who see the board. */
        LINE
    }

    /**
     * Something has changed.
     *
     * @param about the arrival, attention, line or hall; of a notification, the account or the hall whose supervisors it is for
     */
    public record Item(UUID hall, Topic topic, UUID about) {}

    private final List<Consumer<Item>> listeners = new CopyOnWriteArrayList<>();

    /** Calls the listener after every change until the returned handle is run. */
    public Runnable listen(Consumer<Item> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Item item) {
        listeners.forEach(listener -> listener.accept(item));
    }
}
