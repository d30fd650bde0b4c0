package org.reencuentro.word.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.word.FamilyWordProblem;
import org.reencuentro.word.FamilyWordState;
import org.reencuentro.word.model.FamilyWord;
import org.reencuentro.word.model.FamilyWordSound;

/** The word of families, and what they said. */
@ApplicationScoped
public class FamilyWordStore {
    private static final Set<FamilyWordState> OPEN = Set.of(FamilyWordState.NEW, FamilyWordState.BEING_LOOKED_FOR);

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * Keeps a word with what was said.
     *
     * @throws org.reencuentro.kernel.Problem {@link FamilyWordProblem#FAMILY_WORD_NOT_TAKEN} to the second of two who tell
     *     of the same recording at once
     */
    public void add(FamilyWord word, FamilyWordSound sound) {
        em.persist(word);
        em.persist(sound);
        FirstCome.flush(em, FamilyWordProblem.FAMILY_WORD_NOT_TAKEN);
    }

    public Optional<FamilyWord> word(UUID id) {
        return Optional.ofNullable(em.find(FamilyWord.class, id));
    }

    /** A word that nobody else changes until this transaction is over. */
    public Optional<FamilyWord> lock(UUID id) {
        return Optional.ofNullable(em.find(FamilyWord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The word of a recording, locked in the same way. */
    public Optional<FamilyWord> lockLeftAs(String name) {
        return em.createQuery("SELECT w FROM FamilyWord w WHERE w.leftAs = :name", FamilyWord.class)
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    public List<FamilyWord> words(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT w FROM FamilyWord w WHERE w.id IN :ids", FamilyWord.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of some halls about which somebody has still to do something, the oldest first. */
    public List<FamilyWord> open(Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT w FROM FamilyWord w WHERE w.hall IN :halls AND w.state IN :open"
                                        + " ORDER BY w.leftAt, w.id",
                                FamilyWord.class)
                        .setParameter("halls", halls)
                        .setParameter("open", OPEN)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** The others of some halls that were left since then, the newest first. */
    public List<FamilyWord> done(Set<UUID> halls, Instant since, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT w FROM FamilyWord w WHERE w.hall IN :halls AND w.state NOT IN :open"
                                        + " AND w.leftAt >= :since ORDER BY w.leftAt DESC, w.id",
                                FamilyWord.class)
                        .setParameter("halls", halls)
                        .setParameter("open", OPEN)
                        .setParameter("since", since)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Those for some people, the oldest first. */
    public List<FamilyWord> of(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT w FROM FamilyWord w WHERE w.person IN :people ORDER BY w.leftAt, w.id",
                                FamilyWord.class)
                        .setParameter("people", people)
                        .getResultList();
    }

    /** What was said; empty once it is erased. */
    public Optional<FamilyWordSound> sound(UUID word) {
        return Optional.ofNullable(em.find(FamilyWordSound.class, word));
    }

    /** What was said is not kept any more. */
    public void remove(FamilyWordSound sound) {
        em.remove(sound);
    }
}
