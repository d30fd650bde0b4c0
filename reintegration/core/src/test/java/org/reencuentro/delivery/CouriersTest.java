package org.reencuentro.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class CouriersTest {
    private static final Logger LOG = Logger.getLogger(CouriersTest.class);
    private static final int ORGANISATIONS = 9;
    private static final int MESSAGES = 60;
    private static final Duration ANSWERS_AFTER = Duration.ofMillis(100);

    /** Messages in memory; those that fail are not due again here. */
    private static class InMemory implements Parcels {
        private final Map<UUID, Deque<Parcel>> waiting = new LinkedHashMap<>();
        private final Map<UUID, Attempt> failed = new LinkedHashMap<>();
        private final CountDownLatch healthy;

        InMemory(int healthy) {
            this.healthy = new CountDownLatch(healthy);
        }

        synchronized void put(UUID webhook, URI address, int messages) {
            Deque<Parcel> queue = waiting.computeIfAbsent(webhook, any -> new ArrayDeque<>());
            for (int i = 0; i < messages; i++) {
                UUID id = UUID.randomUUID();
                queue.add(new Parcel(id, webhook, address, List.of("s"), id, "{}", 1, Instant.now()));
            }
        }

        @Override
        public synchronized Map<UUID, UUID> due() {
            Map<UUID, UUID> due = new LinkedHashMap<>();
            waiting.forEach((webhook, queue) -> {
                if (!queue.isEmpty()) {
                    due.put(webhook, webhook);
                }
            });
            return due;
        }

        @Override
        public synchronized List<Parcel> claim(UUID webhook, int most) {
            List<Parcel> claimed = new ArrayList<>();
            Deque<Parcel> queue = waiting.get(webhook);
            while (claimed.size() < most && !queue.isEmpty()) {
                claimed.add(queue.poll());
            }
            return claimed;
        }

        @Override
        public void arrived(Parcel parcel) {
            if (parcel.address().getPath().startsWith("/healthy")) {
                healthy.countDown();
            }
        }

        @Override
        public synchronized void failed(Parcel parcel, Attempt attempt) {
            failed.put(parcel.id(), attempt);
        }

        synchronized int left(UUID webhook) {
            return waiting.get(webhook).size();
        }
    }

    /** Nine systems that answer after 100 ms, and a tenth; how long until the nine have everything. */
    private static long millis(String tenth) throws Exception {
        try (Receiver receiver = new Receiver(ANSWERS_AFTER)) {
            InMemory parcels = new InMemory(ORGANISATIONS * MESSAGES);
            UUID other = UUID.randomUUID();
            parcels.put(other, receiver.at(tenth), MESSAGES);
            for (int i = 0; i < ORGANISATIONS; i++) {
                parcels.put(UUID.randomUUID(), receiver.at("/healthy"), MESSAGES);
            }
            Messenger messenger = new Messenger(new WebhookReach(Set.of(443), true), Executors.defaultThreadFactory());
            Couriers couriers = new Couriers(Clock.systemUTC(), parcels, messenger);
            long began = System.nanoTime();
            couriers.start(Executors.defaultThreadFactory());
            try {
                assertTrue(parcels.healthy.await(60, TimeUnit.SECONDS), "all have arrived");
                return (System.nanoTime() - began) / 1_000_000;
            } finally {
                couriers.stop();
                messenger.close();
            }
        }
    }

    @Test
    void aSystemThatStallsChangesTheOthersDeliveryByNoMoreThanATenth() throws Exception {
        millis("/other");
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            without.add(millis("/other"));
            with.add(millis("/stall"));
        }
        // The quickest of each: what else the machine does only ever adds.
        long usual = Collections.min(without);
        long stalled = Collections.min(with);
        LOG.infof(
                "Stall: %d systems, %d messages each: %d ms without, %d ms with one that stalls (%+.1f %%)",
                ORGANISATIONS, MESSAGES, usual, stalled, 100.0 * (stalled - usual) / usual);
        assertTrue(stalled <= usual * 1.1, stalled + " ms instead of " + usual + " ms");
    }

    @Test
    void aSystemThatStallsIsLeftAloneAfterAFewAttempts() throws Exception {
        try (Receiver receiver = new Receiver(Duration.ZERO)) {
            CountDownLatch failures = new CountDownLatch(5);
            InMemory parcels = new InMemory(1) {
                @Override
                public void failed(Parcel parcel, Attempt attempt) {
                    super.failed(parcel, attempt);
                    failures.countDown();
                }
            };
            UUID webhook = UUID.randomUUID();
            parcels.put(webhook, receiver.at("/stall"), 20);
            Messenger messenger = new Messenger(new WebhookReach(Set.of(443), true), Executors.defaultThreadFactory());
            Couriers couriers = new Couriers(Clock.systemUTC(), parcels, messenger);
            couriers.start(Executors.defaultThreadFactory());
            try {
                assertTrue(failures.await(30, TimeUnit.SECONDS));
                parcels.put(UUID.randomUUID(), receiver.at("/healthy"), 1);
                assertTrue(parcels.healthy.await(10, TimeUnit.SECONDS));
                assertTrue(parcels.left(webhook) >= 12, "left alone: " + parcels.left(webhook));
                parcels.failed
                        .values()
                        .forEach(each -> assertEquals(
                                DeliveryFault.TIMED_OUT, each.fault().orElseThrow()));
            } finally {
                couriers.stop();
                messenger.close();
            }
        }
    }
}
