package org.reencuentro.call.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.call.CallState;
import org.reencuentro.call.model.Accompaniment;
import org.reencuentro.call.model.CheckedContact;
import org.reencuentro.call.model.FreeCall;

/** Accompaniments of children's calls, with their contacts and calls. */
@ApplicationScoped
public class AccompanimentStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Accompaniment accompaniment, List<CheckedContact> contacts) {
        em.persist(accompaniment);
        em.flush();
        contacts.forEach(em::persist);
        em.flush();
    }

    public Optional<Accompaniment> find(UUID id) {
        return Optional.ofNullable(em.find(Accompaniment.class, id));
    }

    /** One that nobody else changes until this transaction is over. */
    public Optional<Accompaniment> lock(UUID id) {
        return Optional.ofNullable(em.find(Accompaniment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest of a hall that has a code and is not over; nobody else changes it until this transaction is over. */
    public Optional<Accompaniment> lockByCode(UUID hall, byte[] pseudonym, Instant now) {
        return em.createQuery(
                        "SELECT a FROM Accompaniment a WHERE a.hall = :hall AND a.pseudonym = :pseudonym"
                                + " AND a.endedAt IS NULL AND a.endsAt > :now ORDER BY a.openedAt DESC",
                        Accompaniment.class)
                .setParameter("hall", hall)
                .setParameter("pseudonym", pseudonym)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of a line that are not over, the newest first; nobody ends one until this transaction is over. */
    public List<Accompaniment> lockAt(UUID line, Instant now) {
        return em.createQuery(
                        "SELECT a FROM Accompaniment a WHERE a.line = :line AND a.endedAt IS NULL AND a.endsAt > :now"
                                + " ORDER BY a.openedAt DESC",
                        Accompaniment.class)
                .setParameter("line", line)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** An officer's, the newest first. */
    public List<Accompaniment> of(UUID hall, UUID officer, int most) {
        return em.createQuery(
                        "SELECT a FROM Accompaniment a WHERE a.hall = :hall AND a.officer = :officer"
                                + " ORDER BY a.openedAt DESC, a.id DESC",
                        Accompaniment.class)
                .setParameter("hall", hall)
                .setParameter("officer", officer)
                .setMaxResults(most)
                .getResultList();
    }

    /** In the order in which they were given. */
    public List<CheckedContact> contacts(UUID accompaniment) {
        return em.createQuery(
                        "SELECT c FROM CheckedContact c WHERE c.accompaniment = :accompaniment ORDER BY c.id",
                        CheckedContact.class)
                .setParameter("accompaniment", accompaniment)
                .getResultList();
    }

    /** The calls of an accompaniment, the newest first. */
    public List<FreeCall> calls(UUID accompaniment) {
        return em.createQuery(
                        "SELECT c FROM FreeCall c WHERE c.accompaniment = :accompaniment ORDER BY c.offeredAt DESC, c.id DESC",
                        FreeCall.class)
                .setParameter("accompaniment", accompaniment)
                .getResultList();
    }

    /** The one that goes on, locked until the transaction ends. */
    public Optional<FreeCall> lockGoingOn(UUID accompaniment) {
        return em.createQuery(
                        "SELECT c FROM FreeCall c WHERE c.accompaniment = :accompaniment AND c.state <> :ended"
                                + " ORDER BY c.offeredAt DESC",
                        FreeCall.class)
                .setParameter("accompaniment", accompaniment)
                .setParameter("ended", CallState.ENDED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
