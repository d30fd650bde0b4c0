package org.reencuentro.audit.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reencuentro.audit.AuditEntry;
import org.reencuentro.audit.AuditRecord;

class ChainTest {
    private static final Instant AT = Instant.parse("2026-11-23T15:04:05.123456Z");
    private static final UUID ONE = new UUID(1, 2);
    private static final UUID OTHER = new UUID(3, 4);

    private final Chain chain = new Chain(new byte[32]);

    private static AuditEntry entry() {
        return new AuditEntry(
                "CASEWORKER",
                Optional.of(ONE),
                Optional.empty(),
                "READ_CASE",
                "PERSON",
                Optional.of(OTHER),
                "CASEWORK",
                AuditEntry.Outcome.DONE,
                ONE);
    }

    @Test
    void theSameRecordAfterTheSameLinkHasTheSameMacInEveryRelease() {
        Link link = chain.next(7, new byte[32], AT, entry());
        assertEquals(
                "69035238b76c3bbfa130620b4953e4656e5f05601653d0098fd81c834937b597",
                HexFormat.of().formatHex(link.mac()));
        assertTrue(chain.holds(new byte[32], link));
    }

    @Test
    void everyFieldTheTimeThePlaceTheLinkBeforeAndTheKeyCount() {
        AuditEntry e = entry();
        Optional<UUID> none = Optional.empty();
        Optional<UUID> two = Optional.of(OTHER);
        List<AuditEntry> others = List.of(
                new AuditEntry(
                        "SUPERVISOR", e.actor(), none, e.action(), e.kind(), e.object(), e.purpose(), e.outcome(), ONE),
                new AuditEntry(e.role(), two, none, e.action(), e.kind(), e.object(), e.purpose(), e.outcome(), ONE),
                new AuditEntry(
                        e.role(), none, e.actor(), e.action(), e.kind(), e.object(), e.purpose(), e.outcome(), ONE),
                new AuditEntry(
                        e.role(), e.actor(), none, "READ_CAS", "EPERSON", e.object(), e.purpose(), e.outcome(), ONE),
                new AuditEntry(e.role(), e.actor(), none, e.action(), e.kind(), none, e.purpose(), e.outcome(), ONE),
                new AuditEntry(
                        e.role(), e.actor(), none, e.action(), e.kind(), e.object(), "SERVICE", e.outcome(), ONE),
                new AuditEntry(
                        e.role(),
                        e.actor(),
                        none,
                        e.action(),
                        e.kind(),
                        e.object(),
                        e.purpose(),
                        AuditEntry.Outcome.HIDDEN,
                        ONE),
                new AuditEntry(
                        e.role(), e.actor(), none, e.action(), e.kind(), e.object(), e.purpose(), e.outcome(), OTHER));
        byte[] before = new byte[32];
        Set<String> macs = new HashSet<>();
        others.forEach(other -> macs.add(hex(chain.next(7, before, AT, other))));
        macs.add(hex(chain.next(7, before, AT, e)));
        macs.add(hex(chain.next(8, before, AT, e)));
        macs.add(hex(chain.next(7, before, AT.plusNanos(1_000), e)));
        byte[] otherBefore = new byte[32];
        otherBefore[31] = 1;
        macs.add(hex(chain.next(7, otherBefore, AT, e)));
        macs.add(hex(new Chain(otherBefore).next(7, before, AT, e)));
        assertEquals(others.size() + 5, macs.size());
    }

    @Test
    void aLinkThatWasAlteredDoesNotHold() {
        Link link = chain.next(7, new byte[32], AT, entry());
        AuditRecord later = new AuditRecord(7, AT.plusSeconds(1), entry());
        assertFalse(chain.holds(new byte[32], new Link(later, link.mac())));
        assertFalse(chain.holds(link.mac(), link));
    }

    @Test
    void theEndOfTheChainIsNoEndElsewhere() {
        End newest = chain.end(Chain.Place.NEWEST, 7, new byte[32]);
        assertTrue(chain.sealed(Chain.Place.NEWEST, newest));
        assertFalse(chain.sealed(Chain.Place.BASE, newest));
        assertFalse(chain.sealed(Chain.Place.NEWEST, new End(6, newest.mac(), newest.seal())));
        assertFalse(new Chain(new byte[] {1}).sealed(Chain.Place.NEWEST, newest));
        Head beginning = chain.beginning();
        assertArrayEquals(beginning.newest().mac(), beginning.base().mac());
    }

    private static String hex(Link link) {
        return HexFormat.of().formatHex(link.mac());
    }
}
