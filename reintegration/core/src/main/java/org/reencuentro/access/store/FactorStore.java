package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.Authenticator;
import org.reencuentro.access.model.Passkey;
import org.reencuentro.access.model.PasskeyChallenge;
import org.reencuentro.access.model.RecoveryCode;

/** Second factors: authenticators, recovery codes, passkeys. */
@ApplicationScoped
public class FactorStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object factor) {
        em.persist(factor);
    }

    public void remove(Object factor) {
        em.remove(factor);
    }

    public Optional<Authenticator> authenticator(UUID account) {
        return Optional.ofNullable(em.find(Authenticator.class, account));
    }

    /** The authenticator, locked until the transaction ends: a code is taken once. */
    public Optional<Authenticator> lockAuthenticator(UUID account) {
        return Optional.ofNullable(em.find(Authenticator.class, account, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The recovery code, locked until the transaction ends: it is taken once. */
    public Optional<RecoveryCode> lockRecoveryCode(byte[] codePseudonym) {
        return em.createQuery("SELECT c FROM RecoveryCode c WHERE c.code = :code", RecoveryCode.class)
                .setParameter("code", codePseudonym)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** How many recovery codes are left. */
    public long recoveryCodesLeft(UUID account) {
        return em.createQuery(
                        "SELECT COUNT(c) FROM RecoveryCode c WHERE c.account = :account AND c.usedAt IS NULL",
                        Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    public void forgetRecoveryCodes(UUID account) {
        em.createQuery("DELETE FROM RecoveryCode c WHERE c.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** The passkeys of an account, oldest first. */
    public List<Passkey> passkeys(UUID account) {
        return em.createQuery("SELECT p FROM Passkey p WHERE p.account = :account ORDER BY p.madeAt", Passkey.class)
                .setParameter("account", account)
                .getResultList();
    }

    public Optional<Passkey> passkey(byte[] credentialPseudonym) {
        return passkeyOf(credentialPseudonym, LockModeType.NONE);
    }

    /** The passkey, locked until the transaction ends: its signatures are counted one after the other. */
    public Optional<Passkey> lockPasskey(byte[] credentialPseudonym) {
        return passkeyOf(credentialPseudonym, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Passkey> passkeyOf(byte[] credentialPseudonym, LockModeType lock) {
        return em.createQuery("SELECT p FROM Passkey p WHERE p.credentialPseudonym = :credential", Passkey.class)
                .setParameter("credential", credentialPseudonym)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** Takes a challenge out of the table, so that nobody can take it again; empty when there is none. */
    public Optional<PasskeyChallenge> takeChallenge(byte[] challengePseudonym) {
        Optional<PasskeyChallenge> found = em.createQuery(
                        "SELECT c FROM PasskeyChallenge c WHERE c.challenge = :challenge", PasskeyChallenge.class)
                .setParameter("challenge", challengePseudonym)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        found.ifPresent(em::remove);
        return found;
    }

    public int forgetChallengesBefore(Instant before) {
        return em.createQuery("DELETE FROM PasskeyChallenge c WHERE c.madeAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
