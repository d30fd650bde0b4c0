package org.reencuentro.club.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.SessionState;
import org.reencuentro.club.model.Club;
import org.reencuentro.club.model.ClubMember;
import org.reencuentro.club.model.ClubSeat;
import org.reencuentro.club.model.ClubSession;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Problem;

/** Clubs with their members, sessions and seats. Whoever changes a count locks what it stands on: the club, then the session. */
@ApplicationScoped
public class ClubStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    /**
     * Writes a new club.
     *
     * @throws Problem {@link ClubProblem#CLUB_NAME_TAKEN}, also of two that are founded at once
     */
    public void add(Club club) {
        em.persist(club);
        FirstCome.flush(em, ClubProblem.CLUB_NAME_TAKEN);
    }

    /**
     * Writes a new member.
     *
     * @throws Problem {@link ClubProblem#CLUB_JOINED_ALREADY}, also of two that join as the same person at once
     */
    public void add(ClubMember member) {
        em.persist(member);
        FirstCome.flush(em, ClubProblem.CLUB_JOINED_ALREADY);
    }

    public void add(ClubSession session) {
        em.persist(session);
    }

    public void add(ClubSeat seat) {
        em.persist(seat);
    }

    /** A club that nobody else changes until this transaction is over. */
    public Optional<Club> lock(UUID id) {
        return Optional.ofNullable(em.find(Club.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A session that nobody else changes until this transaction is over. */
    public Optional<ClubSession> lockSession(UUID id) {
        return Optional.ofNullable(em.find(ClubSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Club> club(UUID id) {
        return Optional.ofNullable(em.find(Club.class, id));
    }

    public Optional<ClubSession> session(UUID id) {
        return Optional.ofNullable(em.find(ClubSession.class, id));
    }

    /** The clubs of some halls, those that have ended last, by name; at most so many. */
    public List<Club> of(Collection<UUID> halls, int most) {
        return em.createQuery("SELECT c FROM Club c WHERE c.hall IN :halls ORDER BY c.ended, c.name, c.id", Club.class)
                .setParameter("halls", halls)
                .setMaxResults(most)
                .getResultList();
    }

    public Map<UUID, Club> clubs(Collection<UUID> ids) {
        Map<UUID, Club> clubs = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("SELECT c FROM Club c WHERE c.id IN :ids", Club.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(each -> clubs.put(each.id(), each));
        }
        return clubs;
    }

    /** The sessions of some clubs that are planned and have not begun, the next first. */
    public List<ClubSession> ahead(Collection<UUID> clubs, Instant now) {
        return clubs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT s FROM ClubSession s WHERE s.club IN :clubs AND s.state = :planned"
                                        + " AND s.startsAt > :now ORDER BY s.startsAt, s.id",
                                ClubSession.class)
                        .setParameter("clubs", clubs)
                        .setParameter("planned", SessionState.PLANNED)
                        .setParameter("now", now)
                        .getResultList();
    }

    /** The sessions of a club, the latest first; at most so many. */
    public List<ClubSession> sessions(UUID club, int most) {
        return em.createQuery(
                        "SELECT s FROM ClubSession s WHERE s.club = :club ORDER BY s.startsAt DESC, s.id DESC",
                        ClubSession.class)
                .setParameter("club", club)
                .setMaxResults(most)
                .getResultList();
    }

    /** Who belongs to a club now, the longest first. */
    public List<ClubMember> members(UUID club) {
        return em.createQuery(
                        "SELECT m FROM ClubMember m WHERE m.club = :club AND m.left IS NULL ORDER BY m.joined, m.id",
                        ClubMember.class)
                .setParameter("club", club)
                .getResultList();
    }

    /** The memberships of any of a person's records, the newest first. */
    public List<ClubMember> ofPeople(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT m FROM ClubMember m WHERE m.person IN :records ORDER BY m.joined DESC, m.id",
                        ClubMember.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** The seats of some members, in all sessions. */
    public List<ClubSeat> seats(Collection<UUID> members) {
        return members.isEmpty()
                ? List.of()
                : em.createQuery("SELECT s FROM ClubSeat s WHERE s.member IN :members", ClubSeat.class)
                        .setParameter("members", members)
                        .getResultList();
    }

    /** The seats in a session. */
    public List<ClubSeat> seatsIn(UUID session) {
        return em.createQuery("SELECT s FROM ClubSeat s WHERE s.session = :session", ClubSeat.class)
                .setParameter("session", session)
                .getResultList();
    }
}
