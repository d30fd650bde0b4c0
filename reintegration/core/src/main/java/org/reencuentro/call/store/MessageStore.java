package org.reencuentro.call.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallState;
import org.reencuentro.call.MessageProblem;
import org.reencuentro.call.MessageState;
import org.reencuentro.call.model.VoiceMessage;
import org.reencuentro.kernel.FirstCome;

/** The messages that people left for their family. */
@ApplicationScoped
public class MessageStore {
    /** Most that are looked at in one transaction; the others follow a second later. */
    private static final int MOST = 100;

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * @throws org.reencuentro.kernel.Problem {@link MessageProblem#MESSAGE_OVER} to the second of two who leave one after
     *     the same call at once
     */
    public void add(VoiceMessage message) {
        em.persist(message);
        FirstCome.flush(em, MessageProblem.MESSAGE_OVER);
    }

    public Optional<VoiceMessage> message(UUID call) {
        return Optional.ofNullable(em.find(VoiceMessage.class, call));
    }

    /** The message, locked until the transaction ends. */
    public Optional<VoiceMessage> lock(UUID call) {
        return Optional.ofNullable(em.find(VoiceMessage.class, call, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those to be tried now, the longest due first. */
    public List<UUID> due(Instant now) {
        return some(em.createQuery(
                        "SELECT m.call FROM VoiceMessage m WHERE m.state = :waiting AND m.dueAt <= :now ORDER BY m.dueAt",
                        UUID.class)
                .setParameter("waiting", MessageState.WAITING)
                .setParameter("now", now));
    }

    /** Those that were heard, as the record of a call says, and are not known to be. */
    public List<UUID> heard() {
        return some(em.createQuery(
                        "SELECT DISTINCT m.call FROM VoiceMessage m, FreeCall c WHERE m.state IN :open"
                                + " AND c.message = m.call AND c.outcome = :heard",
                        UUID.class)
                .setParameter("open", Set.of(MessageState.WAITING, MessageState.DELIVERING, MessageState.UNHEARD))
                .setParameter("heard", CallOutcome.HEARD));
    }

    /** Those whose delivery is over. */
    public List<UUID> tried() {
        return some(em.createQuery(
                        "SELECT m.call FROM VoiceMessage m, FreeCall c WHERE m.state = :delivering"
                                + " AND c.id = m.attempt AND c.state = :ended",
                        UUID.class)
                .setParameter("delivering", MessageState.DELIVERING)
                .setParameter("ended", CallState.ENDED));
    }

    /** Those that were left before and are neither over nor being delivered. */
    public List<UUID> olderThan(Instant before) {
        return some(em.createQuery(
                        "SELECT m.call FROM VoiceMessage m WHERE m.state IN :still AND m.leftAt < :before", UUID.class)
                .setParameter("still", Set.of(MessageState.WAITING, MessageState.UNHEARD))
                .setParameter("before", before));
    }

    private static List<UUID> some(TypedQuery<UUID> query) {
        return query.setMaxResults(MOST).getResultList();
    }

    /** The recordings that are still needed. */
    public List<String> audio() {
        return em.createQuery("SELECT m.audio FROM VoiceMessage m WHERE m.audio IS NOT NULL", String.class)
                .getResultList();
    }

    /** Those of some halls that are not over or ended since then, the newest first. */
    public List<VoiceMessage> of(Set<UUID> halls, Instant endedSince, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT m FROM VoiceMessage m WHERE m.hall IN :halls"
                                        + " AND (m.endedAt IS NULL OR m.endedAt >= :since) ORDER BY m.leftAt DESC, m.call",
                                VoiceMessage.class)
                        .setParameter("halls", halls)
                        .setParameter("since", endedSince)
                        .setMaxResults(most)
                        .getResultList();
    }
}
