package org.reencuentro.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.UuidAsBytes;
import org.reencuentro.retention.HoldState;
import org.reencuentro.retention.RetentionClass;
import org.reencuentro.retention.model.Due;
import org.reencuentro.retention.model.Hold;

/** What is due, and what is held. The one place that knows the age of every table. */
@ApplicationScoped
public class RetentionStore {
    private static final int MOST = 200;

    private static final List<HoldState> HOLDING = List.of(HoldState.ASKED, HoldState.HELD, HoldState.LIFTING_ASKED);

    /** When something last happened in a case: a referral or a paper took a step, a follow-up was done, they left, went to a club. */
    private static final String QUIET_SINCE = "SELECT c.person_id, c.opened_at FROM case_file c WHERE c.opened_at < ?1"
            + " AND NOT EXISTS (SELECT 1 FROM referral r JOIN referral_step s ON s.referral_id = r.id"
            + " WHERE r.person_id = c.person_id AND s.taken_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.person_id = c.person_id AND f.done_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM help_request h WHERE h.person_id = c.person_id AND h.made_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM paper p WHERE p.person_id = c.person_id AND p.moved_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM homecoming w WHERE w.person_id = c.person_id AND w.left_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM club_member b WHERE b.person_id = c.person_id AND b.moved_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM placement j WHERE j.person_id = c.person_id AND j.moved_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM own_business o WHERE o.person_id = c.person_id AND o.moved_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM stay_sleeper n JOIN stay y ON y.id = n.stay_id"
            + " WHERE n.person_id = c.person_id AND y.moved_at >= ?1)"
            + " AND NOT EXISTS (SELECT 1 FROM legal_hold l WHERE l.person_id = c.person_id"
            + " AND l.state IN ('ASKED', 'HELD', 'LIFTING_ASKED'))"
            + " AND NOT EXISTS (SELECT 1 FROM retention_item i WHERE i.person_id = c.person_id)"
            + " ORDER BY c.opened_at LIMIT 500";

    private static final String STIRRED_SINCE = "SELECT (SELECT COUNT(*) FROM case_file c WHERE c.person_id = ?2"
            + " AND c.opened_at >= ?1) + (SELECT COUNT(*) FROM referral r JOIN referral_step s ON s.referral_id = r.id"
            + " WHERE r.person_id = ?2 AND s.taken_at >= ?1) + (SELECT COUNT(*) FROM follow_up f"
            + " WHERE f.person_id = ?2 AND f.done_at >= ?1) + (SELECT COUNT(*) FROM help_request h"
            + " WHERE h.person_id = ?2 AND h.made_at >= ?1) + (SELECT COUNT(*) FROM paper p"
            + " WHERE p.person_id = ?2 AND p.moved_at >= ?1) + (SELECT COUNT(*) FROM homecoming w"
            + " WHERE w.person_id = ?2 AND w.left_at >= ?1) + (SELECT COUNT(*) FROM club_member b"
            + " WHERE b.person_id = ?2 AND b.moved_at >= ?1) + (SELECT COUNT(*) FROM placement j"
            + " WHERE j.person_id = ?2 AND j.moved_at >= ?1) + (SELECT COUNT(*) FROM own_business o"
            + " WHERE o.person_id = ?2 AND o.moved_at >= ?1) + (SELECT COUNT(*) FROM stay_sleeper n"
            + " JOIN stay y ON y.id = n.stay_id WHERE n.person_id = ?2 AND y.moved_at >= ?1)"
            + " + (SELECT COUNT(*) FROM legal_hold l"
            + " WHERE l.person_id = ?2 AND l.state IN ('ASKED', 'HELD', 'LIFTING_ASKED'))";

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    /**
     * Lets go of what names nobody and is older; returns how many rows.
     *
     * @throws IllegalArgumentException for what must be reviewed, and for the audit, which forgets by itself
     */
    public int release(RetentionClass kind, Instant before) {
        return switch (kind) {
            case CALLED_NUMBER ->
                run(
                                "UPDATE free_call SET destination_sealed = NULL, destination_pseudonym = NULL,"
                                        + " destination_last_two = NULL WHERE offered_at < ?1 AND state = 'ENDED'"
                                        + " AND destination_pseudonym IS NOT NULL",
                                before)
                        + run(
                                "DELETE FROM checked_contact WHERE accompaniment_id IN"
                                        + " (SELECT id FROM accompaniment WHERE opened_at < ?1)",
                                before);
            case CALL ->
                run("DELETE FROM free_call WHERE offered_at < ?1 AND state = 'ENDED'", before)
                        + run("DELETE FROM accompaniment WHERE opened_at < ?1", before);
            case BLOCKED_NUMBER -> run("DELETE FROM blocked_number WHERE ends_at < ?1", before);
            case LINE_SILENCE -> run("DELETE FROM line_silence WHERE ended_at < ?1", before);
            case TRUNK_TEST -> run("DELETE FROM trunk_test WHERE asked_at < ?1", before);
            case VOICE_MESSAGE -> run("DELETE FROM voice_message WHERE ended_at < ?1", before);
            case PASSED_ON_WORD -> eraseWords("passed_on_at", before);
            case FAMILY_WORD -> eraseWords("left_at", before);
            case FAMILY_WORD_TRACE ->
                run(
                        "DELETE FROM family_word WHERE left_at < ?1 AND state = 'ERASED'"
                                + " AND id NOT IN (SELECT word_id FROM family_word_sound)",
                        before);
            case UNLINKED_REQUEST ->
                run("DELETE FROM help_request WHERE made_at < ?1 AND person_id IS NULL", before)
                        + run(
                                "DELETE FROM ticket WHERE issued_at < ?1"
                                        + " AND id NOT IN (SELECT ticket_id FROM help_request)",
                                before);
            case SIGN_IN ->
                run("DELETE FROM account_session WHERE seen_at < ?1 AND COALESCE(ended_at, seen_at) < ?1", before);
            case EXPORT -> run("DELETE FROM list_export WHERE asked_at < ?1", before);
            case UNDELIVERED ->
                run("DELETE FROM outbox WHERE written_at < ?1 AND state <> 'WAITING'", before)
                        + run("DELETE FROM webhook_delivery WHERE written_at < ?1 AND state <> 'WAITING'", before);
            case REPEATED_ANSWER -> run("DELETE FROM idempotency WHERE answered_at < ?1", before);
            case REFUSED_ROWS -> run("DELETE FROM manifest_file WHERE kept_from < ?1", before);
            case LIST_RECEIVED ->
                run(
                        "DELETE FROM manifest_import WHERE received_at < ?1"
                                + " AND state IN ('DONE', 'FAILED', 'DISCARDED', 'UNDONE')",
                        before);
            case AUDIT, CASE -> throw new IllegalArgumentException("Not released here: " + kind);
        };
    }

    /** What families said goes with the number they left; that they left word stays. */
    private int eraseWords(String since, Instant before) {
        run(
                "DELETE FROM family_word_sound WHERE word_id IN (SELECT id FROM family_word WHERE " + since + " < ?1)",
                before);
        return run(
                "UPDATE family_word SET state = 'ERASED', number_sealed = NULL, region = NULL, last_two = NULL,"
                        + " version = version + 1 WHERE " + since + " < ?1 AND state <> 'ERASED'",
                before);
    }

    private int run(String sql, Instant before) {
        return query(sql, before).executeUpdate();
    }

    private Query query(String sql, Instant before) {
        return em.createNativeQuery(sql).setParameter(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    }

    /** People in whose case nothing has happened since, who are not held, and about whom nothing was proposed; at most 500. */
    @SuppressWarnings("unchecked")
    public List<UUID> quietSince(Instant since) {
        List<Object[]> rows = query(QUIET_SINCE, since).getResultList();
        return rows.stream().map(row -> UuidAsBytes.uuid((byte[]) row[0])).toList();
    }

    /** Whether nothing has happened since with any of a person's records, nor holds any. */
    public boolean allQuietSince(Collection<UUID> records, Instant since) {
        return records.stream()
                .noneMatch(record -> ((Number) query(STIRRED_SINCE, since)
                                        .setParameter(2, UuidAsBytes.bytes(record))
                                        .getSingleResult())
                                .longValue()
                        > 0);
    }

    /** Forgets reviews whose time to keep is over, so that they are proposed again. */
    public int proposeAgain(LocalDate today) {
        return em.createQuery("DELETE FROM Due d WHERE d.state = :kept AND d.keepUntil < :today")
                .setParameter("kept", Due.State.KEPT)
                .setParameter("today", today)
                .executeUpdate();
    }

    public Optional<Due> lockDue(UUID person) {
        return Optional.ofNullable(em.find(Due.class, person, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What waits for a review, what is due longest first. */
    public List<Due> waiting() {
        return em.createQuery("SELECT d FROM Due d WHERE d.state = :waiting ORDER BY d.dueAt", Due.class)
                .setParameter("waiting", Due.State.WAITING)
                .setMaxResults(MOST)
                .getResultList();
    }

    public boolean holds(UUID person) {
        return hold(person).isPresent();
    }

    /** The hold on a person that holds, to read; empty when there is none. */
    public Optional<Hold> hold(UUID person) {
        return hold(person, LockModeType.NONE);
    }

    /** The hold on a person that holds, to change; empty when there is none. */
    public Optional<Hold> lockHold(UUID person) {
        return hold(person, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Hold> hold(UUID person, LockModeType lock) {
        return em.createQuery("SELECT h FROM Hold h WHERE h.person = :person AND h.state IN :states", Hold.class)
                .setParameter("person", person)
                .setParameter("states", HOLDING)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** All that hold, the newest first. */
    public List<Hold> holding() {
        return em.createQuery("SELECT h FROM Hold h WHERE h.state IN :states ORDER BY h.askedAt DESC", Hold.class)
                .setParameter("states", HOLDING)
                .setMaxResults(MOST)
                .getResultList();
    }
}
