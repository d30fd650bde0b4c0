package org.reencuentro.hall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.model.HallPeak;
import org.reencuentro.hall.model.WaitingNumber;
import org.reencuentro.hall.store.WaitingStore;
import org.reencuentro.kernel.Ids;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * Mass arrivals: a hall in peak mode receives people by number. Numbers are given out at the door, on paper, and called
 * by whichever desk is free; they begin at 1 every day of the hall and are nobody's name.
 */
@ApplicationScoped
@Transactional
public class WaitingNumbers {
    /** How many numbers a board shows. */
    public static final int SHOWN = 8;

    private Clock clock;
    private WaitingStore store;
    private Halls halls;
    private Event<HallNews.Item> news;

    protected WaitingNumbers() {}

    @Inject
    WaitingNumbers(Clock clock, WaitingStore store, Halls halls, Event<HallNews.Item> news) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.news = news;
    }

    /** Switches a hall to peak mode; one that is in it stays as it is. */
    @May(Operation.KEEP_NUMBERS)
    public void begin(@About UUID hall) {
        store.lock(hall);
        if (store.peak(hall).isEmpty()) {
            store.add(HallPeak.begin(hall, Callers.current().account(), clock.instant()));
            tell(hall);
        }
    }

    /** Ends peak mode; numbers that still wait can be called all the same. */
    @May(Operation.KEEP_NUMBERS)
    public void end(@About UUID hall) {
        store.lock(hall);
        store.peak(hall).ifPresent(store::remove);
        tell(hall);
    }

    /** Gives out the next number. */
    @May(Operation.KEEP_NUMBERS)
    public int give(@About UUID hall) {
        store.lock(hall);
        LocalDate today = today(hall);
        int number = store.last(hall, today) + 1;
        store.add(WaitingNumber.give(Ids.next(clock), hall, today, number, clock.instant()));
        tell(hall);
        return number;
    }

    /**
     * Calls the number that has waited longest.
     *
     * @param desk to which it goes; 0 for a desk without a number
     * @return empty when nobody waits
     */
    @May(Operation.KEEP_NUMBERS)
    public Optional<Integer> callNext(@About UUID hall, int desk) {
        store.lock(hall);
        Optional<WaitingNumber> next = store.next(hall, today(hall));
        next.ifPresent(number -> number.call(desk, clock.instant()));
        tell(hall);
        return next.map(WaitingNumber::number);
    }

    /** The numbers of a hall as they stand now. */
    @May(Operation.READ_NUMBERS)
    public WaitingView now(@About UUID hall) {
        LocalDate today = today(hall);
        int given = store.last(hall, today);
        int waiting = store.waiting(hall, today);
        return new WaitingView(
                store.peak(hall).map(HallPeak::since),
                store.called(hall, today, SHOWN).stream()
                        .flatMap(each -> each.called().stream())
                        .toList(),
                waiting,
                given,
                given - waiting);
    }

    private LocalDate today(UUID hall) {
        return LocalDate.ofInstant(clock.instant(), halls.require(hall).zone());
    }

    private void tell(UUID hall) {
        news.fire(new HallNews.Item(hall, HallNews.Topic.NUMBERS, hall));
    }
}
