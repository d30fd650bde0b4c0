package org.reencuentro.telephony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reencuentro.call.OpenCalls;

class ReconcilerTest {
    @TempDir
    Path noJournal;

    private final List<String> closed = new ArrayList<>();

    private final OpenCalls calls = new OpenCalls() {
        @Override
        public int closeOverdue() {
            return 0;
        }

        @Override
        public List<String> openFor(Duration atLeast) {
            return List.of("hall-1.0", "hall-2.0-2");
        }

        @Override
        public boolean closeLost(String asteriskId) {
            return closed.add(asteriskId);
        }
    };

    private boolean reconcile(Exchange exchange) throws Exception {
        return new Reconciler(calls, exchange).closeEnded(new JournalReader(noJournal, Optional.empty(), null));
    }

    private static Exchange with(Set<String> attempts, boolean reached) {
        return new UnaskedExchange() {
            @Override
            public boolean has(String attempt) {
                if (!reached) {
                    throw new NotReached("away");
                }
                return attempts.contains(attempt);
            }
        };
    }

    @Test
    void whatTheExchangeStillHasGoesOnAndTheRestIsClosed() throws Exception {
        assertTrue(reconcile(with(Set.of("hall-1.0"), true)));

        assertEquals(List.of("hall-2.0-2"), closed);
    }

    @Test
    void anExchangeThatDoesNotAnswerEndsNothing() throws Exception {
        assertFalse(reconcile(with(Set.of(), false)));

        assertEquals(List.of(), closed);
    }
}
