package org.reencuentro.call.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallState;
import org.reencuentro.call.Destination;
import org.reencuentro.call.LineCall;
import org.reencuentro.call.Permission;
import org.reencuentro.call.model.FreeCall;
import org.reencuentro.kernel.Language;

/** Calls, and how far each journal has been read. */
@ApplicationScoped
public class CallStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(FreeCall call) {
        em.persist(call);
        em.flush();
    }

    public Optional<FreeCall> call(UUID id) {
        return Optional.ofNullable(em.find(FreeCall.class, id));
    }

    /** The call, locked until the transaction ends, so that facts of one call come one after the other. */
    public Optional<FreeCall> lock(UUID id) {
        return Optional.ofNullable(em.find(FreeCall.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The call of that identifier at the exchange, locked until the transaction ends. */
    public Optional<FreeCall> lockByAsteriskId(String asteriskId) {
        return em.createQuery("SELECT c FROM FreeCall c WHERE c.asteriskId = :id", FreeCall.class)
                .setParameter("id", asteriskId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The calls of those identifiers at the exchange by them, locked until the transaction ends; unknown ones are not there. */
    public Map<String, FreeCall> lockByAsteriskIds(Set<String> asteriskIds) {
        return asteriskIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "SELECT c FROM FreeCall c WHERE c.asteriskId IN :ids ORDER BY c.asteriskId",
                                FreeCall.class)
                        .setParameter("ids", asteriskIds)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .collect(Collectors.toMap(FreeCall::asteriskId, call -> call));
    }

    /** The call of that identifier at the exchange, to read. */
    public Optional<FreeCall> byAsteriskId(String asteriskId) {
        return em.createQuery("SELECT c FROM FreeCall c WHERE c.asteriskId = :id", FreeCall.class)
                .setParameter("id", asteriskId)
                .getResultStream()
                .findFirst();
    }

    /** The calls by which a message was or is delivered, the oldest first. */
    public List<FreeCall> delivering(UUID message) {
        return em.createQuery("SELECT c FROM FreeCall c WHERE c.message = :message ORDER BY c.id", FreeCall.class)
                .setParameter("message", message)
                .getResultList();
    }

    /** The newest call of people on a line that was offered since then and has not ended. */
    public Optional<FreeCall> openOn(UUID line, Instant offeredAfter) {
        return em.createQuery(
                        "SELECT c FROM FreeCall c WHERE c.line = :line AND c.state <> :ended AND c.offeredAt > :after"
                                + " AND c.message IS NULL ORDER BY c.offeredAt DESC",
                        FreeCall.class)
                .setParameter("line", line)
                .setParameter("ended", CallState.ENDED)
                .setParameter("after", offeredAfter)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Calls that have not ended, the oldest first. */
    public List<FreeCall> open() {
        return em.createQuery("SELECT c FROM FreeCall c WHERE c.state <> :ended ORDER BY c.offeredAt", FreeCall.class)
                .setParameter("ended", CallState.ENDED)
                .setMaxResults(1000)
                .getResultList();
    }

    /** Calls of these halls, the newest first. */
    public List<FreeCall> newest(Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT c FROM FreeCall c WHERE c.hall IN :halls ORDER BY c.offeredAt DESC, c.id DESC",
                                FreeCall.class)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    /**
     * What people did at a line of a hall from an instant on, emergency numbers and helplines left out, the newest first:
     * that a message left there is delivered is no call of theirs.
     */
    public List<LineCall> ofLine(UUID hall, UUID line, Instant from, int most) {
        return em.createQuery(
                        "SELECT c.offeredAt, c.language, c.permission, c.outcome, c.answeredAt, c.talkSeconds"
                                + " FROM FreeCall c WHERE c.hall = :hall AND c.offeredAt >= :from AND c.line = :line"
                                + " AND c.message IS NULL AND (c.type IS NULL OR c.type <> :helpline) ORDER BY c.offeredAt DESC, c.id DESC",
                        Object[].class)
                .setParameter("hall", hall)
                .setParameter("line", line)
                .setParameter("from", from)
                .setParameter("helpline", Destination.Type.HELPLINE)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new LineCall(
                        (Instant) row[0],
                        (Language) row[1],
                        (Permission) row[2],
                        Optional.ofNullable((CallOutcome) row[3]),
                        row[4] != null,
                        Optional.ofNullable((Integer) row[5])))
                .toList();
    }

    public List<FreeCall> calls(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT c FROM FreeCall c WHERE c.id IN :ids", FreeCall.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public long journalPosition(String file) {
        return em.createNativeQuery("SELECT read_bytes FROM journal_position WHERE file_name = ?1")
                .setParameter(1, file)
                .getResultStream()
                .mapToLong(found -> ((Number) found).longValue())
                .findFirst()
                .orElse(0);
    }

    public void journalRead(String file, long bytes, int badLines) {
        int updated = em.createNativeQuery(
                        "UPDATE journal_position SET read_bytes = ?1, bad_lines = bad_lines + ?2 WHERE file_name = ?3")
                .setParameter(1, bytes)
                .setParameter(2, badLines)
                .setParameter(3, file)
                .executeUpdate();
        if (updated == 0) {
            em.createNativeQuery("INSERT INTO journal_position (file_name, read_bytes, bad_lines) VALUES (?1, ?2, ?3)")
                    .setParameter(1, file)
                    .setParameter(2, bytes)
                    .setParameter(3, badLines)
                    .executeUpdate();
        }
    }

    public long count(Set<UUID> halls, Instant until) {
        return halls.isEmpty()
                ? 0
                : em.createQuery(
                                "SELECT COUNT(c) FROM FreeCall c WHERE c.hall IN :halls AND c.offeredAt <= :until",
                                Long.class)
                        .setParameter("halls", halls)
                        .setParameter("until", until)
                        .getSingleResult();
    }

    /** Those of some halls in the order of their identifiers, which is that of time, after one of them or from the first. */
    public List<FreeCall> after(Set<UUID> halls, Optional<UUID> after, Instant until, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT c FROM FreeCall c WHERE c.hall IN :halls AND c.offeredAt <= :until AND c.id > :after"
                                        + " ORDER BY c.id",
                                FreeCall.class)
                        .setParameter("halls", halls)
                        .setParameter("until", until)
                        .setParameter("after", after.orElse(new UUID(0, 0)))
                        .setMaxResults(most)
                        .getResultList();
    }
}
