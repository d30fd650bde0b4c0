package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.Invitation;

/** Links that open once. */
@ApplicationScoped
public class InvitationStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Invitation invitation) {
        em.persist(invitation);
    }

    public Optional<Invitation> invitation(byte[] tokenPseudonym) {
        return byToken(tokenPseudonym, LockModeType.NONE);
    }

    /** The link, locked until the transaction ends: it opens once. */
    public Optional<Invitation> lock(byte[] tokenPseudonym) {
        return byToken(tokenPseudonym, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Invitation> byToken(byte[] tokenPseudonym, LockModeType lock) {
        return em.createQuery("SELECT i FROM Invitation i WHERE i.token = :token", Invitation.class)
                .setParameter("token", tokenPseudonym)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The links of an account that were neither used nor taken back; some may have run out. */
    public List<Invitation> open(UUID account) {
        return em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.account = :account AND i.usedAt IS NULL"
                                + " AND i.voidAt IS NULL",
                        Invitation.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The links of a first administrator that were neither used nor taken back. */
    public List<Invitation> openOfFirstAdministrator() {
        return em.createQuery(
                        "SELECT i FROM Invitation i WHERE i.account IS NULL AND i.usedAt IS NULL AND i.voidAt IS NULL",
                        Invitation.class)
                .getResultList();
    }
}
