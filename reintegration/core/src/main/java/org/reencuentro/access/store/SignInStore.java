package org.reencuentro.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.access.model.GuessCount;
import org.reencuentro.access.model.HalfSignIn;
import org.reencuentro.access.model.PastSignIn;

/** What signing in leaves behind: guesses counted, halves done, the history. */
@ApplicationScoped
public class SignInStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /** How often a target was guessed at; others who ask wait until this transaction ends. */
    public GuessCount lockGuesses(byte[] target, Instant now) {
        em.createNativeQuery("INSERT INTO guess_count (target_pseudonym, failures, touched_at) VALUES (?1, 0, ?2)"
                        + " ON DUPLICATE KEY UPDATE touched_at = ?2")
                .setParameter(1, target)
                .setParameter(2, utc(now))
                .executeUpdate();
        List<?> found = em.createNativeQuery("SELECT failures, next_at FROM guess_count WHERE target_pseudonym = ?1")
                .setParameter(1, target)
                .getResultList();
        if (found.isEmpty()) {
            // Whoever held the row when we came has taken it away since: the secret was right. We count from nothing.
            return lockGuesses(target, now);
        }
        Object[] row = (Object[]) found.get(0);
        return new GuessCount(
                ((Number) row[0]).intValue(), Optional.ofNullable(row[1]).map(SignInStore::instant));
    }

    /** Writes the count of a target that this transaction has locked. */
    public void setGuesses(byte[] target, GuessCount count) {
        em.createNativeQuery("UPDATE guess_count SET failures = ?2, next_at = ?3 WHERE target_pseudonym = ?1")
                .setParameter(1, target)
                .setParameter(2, count.failures())
                .setParameter(3, count.nextAt().map(SignInStore::utc).orElse(null))
                .executeUpdate();
    }

    public void forgetGuesses(byte[] target) {
        em.createNativeQuery("DELETE FROM guess_count WHERE target_pseudonym = ?1")
                .setParameter(1, target)
                .executeUpdate();
    }

    /** Forgets the counts that nobody has touched since; returns how many. */
    public int forgetGuessesBefore(Instant before) {
        return em.createNativeQuery("DELETE FROM guess_count WHERE touched_at < ?1")
                .setParameter(1, utc(before))
                .executeUpdate();
    }

    public void add(HalfSignIn half) {
        em.persist(half);
    }

    public Optional<HalfSignIn> half(byte[] tokenPseudonym) {
        return em.createQuery("SELECT h FROM HalfSignIn h WHERE h.token = :token", HalfSignIn.class)
                .setParameter("token", tokenPseudonym)
                .getResultStream()
                .findFirst();
    }

    /** The halves of an account are worth nothing any more. */
    public void forgetHalves(UUID account) {
        em.createQuery("DELETE FROM HalfSignIn h WHERE h.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    public int forgetHalvesBefore(Instant before) {
        return em.createQuery("DELETE FROM HalfSignIn h WHERE h.begunAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    public void add(PastSignIn past) {
        em.persist(past);
    }

    /** The newest sign-ins and attempts of an account. */
    public List<PastSignIn> history(UUID account, int most) {
        return em.createQuery(
                        "SELECT s FROM PastSignIn s WHERE s.account = :account ORDER BY s.at DESC", PastSignIn.class)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList();
    }

    public int forgetHistoryBefore(Instant before) {
        return em.createQuery("DELETE FROM PastSignIn s WHERE s.at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object column) {
        LocalDateTime time =
                column instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) column;
        return time.toInstant(ZoneOffset.UTC);
    }
}
