package org.reencuentro.referral.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.referral.Escalation;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.Turn;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;

/** Requests and referrals. */
@ApplicationScoped
public class ReferralStore {
    private static final EnumSet<ReferralState> UNANSWERED = EnumSet.of(ReferralState.SENT, ReferralState.ACKNOWLEDGED);
    private static final Set<ReferralState> ENDS =
            Arrays.stream(ReferralState.values()).filter(ReferralState::end).collect(Collectors.toUnmodifiableSet());

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<HelpRequest> request(UUID id) {
        return Optional.ofNullable(em.find(HelpRequest.class, id));
    }

    public Optional<HelpRequest> lockRequest(UUID id) {
        return Optional.ofNullable(em.find(HelpRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Requests in a state, the one that waits longest first. */
    public List<HelpRequest> requests(RequestState state, Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT r FROM HelpRequest r WHERE r.state = :state AND r.hall IN :halls"
                                        + " ORDER BY r.madeAt",
                                HelpRequest.class)
                        .setParameter("state", state)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    public List<HelpRequest> requests(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT r FROM HelpRequest r WHERE r.id IN :ids", HelpRequest.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public List<Referral> referrals(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT r FROM Referral r WHERE r.id IN :ids", Referral.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public List<HelpRequest> requestsOfTicket(UUID ticket) {
        return em.createQuery(
                        "SELECT r FROM HelpRequest r WHERE r.ticket = :ticket ORDER BY r.madeAt", HelpRequest.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    public List<HelpRequest> requestsOf(Collection<UUID> people) {
        return em.createQuery(
                        "SELECT r FROM HelpRequest r WHERE r.person IN :people ORDER BY r.madeAt", HelpRequest.class)
                .setParameter("people", people)
                .getResultList();
    }

    public Optional<Referral> referral(UUID id) {
        return Optional.ofNullable(em.find(Referral.class, id));
    }

    public Optional<Referral> lockReferral(UUID id) {
        return Optional.ofNullable(em.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public boolean hasCode(String code) {
        return !em.createQuery("SELECT r.id FROM Referral r WHERE r.code = :code", UUID.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** What waits for an organisation, the nearest deadline first, then what it has promised, the oldest first. */
    public List<Referral> inbox(UUID organisation, int most) {
        return em.createQuery(
                        "SELECT r FROM Referral r WHERE r.organisation = :organisation AND r.state IN :states"
                                + " ORDER BY r.answerBy",
                        Referral.class)
                .setParameter("organisation", organisation)
                .setParameter(
                        "states",
                        EnumSet.of(
                                ReferralState.SENT,
                                ReferralState.ACKNOWLEDGED,
                                ReferralState.ACCEPTED,
                                ReferralState.IN_SERVICE))
                .setMaxResults(most)
                .getResultList();
    }

    /** What waits for an organisation and what it has promised, by deadline, after one of them. */
    public List<Referral> inboxAfter(UUID organisation, Instant answerBy, UUID referral, int most) {
        return em.createQuery(
                        "SELECT r FROM Referral r WHERE r.organisation = :organisation AND r.state IN :states"
                                + " AND (r.answerBy > :by OR r.answerBy = :by AND r.id > :id)"
                                + " ORDER BY r.answerBy, r.id",
                        Referral.class)
                .setParameter("organisation", organisation)
                .setParameter(
                        "states",
                        EnumSet.of(
                                ReferralState.SENT,
                                ReferralState.ACKNOWLEDGED,
                                ReferralState.ACCEPTED,
                                ReferralState.IN_SERVICE))
                .setParameter("by", answerBy)
                .setParameter("id", referral)
                .setMaxResults(most)
                .getResultList();
    }

    /** Referrals to an organisation that are not over and came of a ticket, the nearest deadline first. */
    public List<Referral> ofTicket(UUID organisation, UUID ticket) {
        return em.createQuery(
                        "SELECT r FROM HelpRequest h, Referral r WHERE h.ticket = :ticket AND r.request = h.id"
                                + " AND r.organisation = :organisation AND r.sentAt IS NOT NULL"
                                + " AND r.state NOT IN :ends ORDER BY r.answerBy, r.id",
                        Referral.class)
                .setParameter("ticket", ticket)
                .setParameter("organisation", organisation)
                .setParameter("ends", ENDS)
                .getResultList();
    }

    /** Referrals without an answer, the nearest deadline first. */
    public List<Referral> unanswered(Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT r FROM Referral r WHERE r.state IN :states AND r.hall IN :halls"
                                        + " ORDER BY r.answerBy",
                                Referral.class)
                        .setParameter("states", UNANSWERED)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Referrals of which something follows because whose word it is has let the time pass, the latest first. */
    public List<UUID> late(Instant now, int most) {
        return em.createQuery(
                        "SELECT r.id FROM Referral r WHERE r.owed.dueAt <= :now AND (r.owed.escalation <> :told"
                                + " OR r.owed.turn = :partner AND r.state IN :unanswered) ORDER BY r.owed.dueAt",
                        UUID.class)
                .setParameter("now", now)
                .setParameter("told", Escalation.SUPERVISOR)
                .setParameter("partner", Turn.PARTNER)
                .setParameter("unanswered", UNANSWERED)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many are not over and yet wait for nobody. */
    public long silent() {
        return em.createQuery(
                        "SELECT COUNT(r) FROM Referral r WHERE r.state NOT IN :ends"
                                + " AND (r.owed.turn IS NULL OR r.owed.dueAt IS NULL)",
                        Long.class)
                .setParameter("ends", ENDS)
                .getSingleResult();
    }

    /** Withdrawn referrals of which an organisation has not said yet that it knows, the oldest first. */
    public List<Referral> unseenWithdrawals(UUID organisation, int most) {
        return em.createQuery(
                        "SELECT r FROM Referral r WHERE r.organisation = :organisation AND r.state = :withdrawn"
                                + " AND r.withdrawalSeenAt IS NULL ORDER BY r.answerBy",
                        Referral.class)
                .setParameter("organisation", organisation)
                .setParameter("withdrawn", ReferralState.WITHDRAWN)
                .setMaxResults(most)
                .getResultList();
    }

    /** Referrals that the supervisors of the halls were told of, the latest first. */
    public List<Referral> escalated(Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT r FROM Referral r WHERE r.owed.escalation = :told AND r.owed.dueAt IS NOT NULL"
                                        + " AND r.hall IN :halls ORDER BY r.owed.dueAt",
                                Referral.class)
                        .setParameter("told", Escalation.SUPERVISOR)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Referrals of which the halls owe the next word: a question to answer, a person to ask; the soonest due first. */
    public List<Referral> owedByHall(Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT r FROM Referral r WHERE r.owed.turn = :hall AND r.hall IN :halls"
                                        + " ORDER BY r.owed.dueAt",
                                Referral.class)
                        .setParameter("hall", Turn.HALL)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Referrals that were sent under a consent. */
    public List<UUID> underConsent(UUID consent) {
        return em.createQuery("SELECT r.id FROM Referral r WHERE r.consent = :consent ORDER BY r.id", UUID.class)
                .setParameter("consent", consent)
                .getResultList();
    }

    /** The referrals of these halls, the newest first. */
    public List<Referral> newest(Set<UUID> halls, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT r FROM Referral r WHERE r.hall IN :halls ORDER BY r.sentAt DESC, r.id DESC",
                                Referral.class)
                        .setParameter("halls", halls)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Everything that was ever sent for a request, the oldest first. */
    public List<Referral> ofRequest(UUID request) {
        return em.createQuery("SELECT r FROM Referral r WHERE r.request = :request ORDER BY r.sentAt", Referral.class)
                .setParameter("request", request)
                .getResultList();
    }

    public List<Referral> ofPeople(Collection<UUID> people) {
        return em.createQuery(
                        "SELECT r FROM Referral r WHERE r.person IN :people ORDER BY r.sentAt DESC", Referral.class)
                .setParameter("people", people)
                .getResultList();
    }

    public long count(Set<UUID> halls, Instant until) {
        return halls.isEmpty()
                ? 0
                : em.createQuery(
                                "SELECT COUNT(r) FROM Referral r WHERE r.hall IN :halls AND r.sentAt <= :until",
                                Long.class)
                        .setParameter("halls", halls)
                        .setParameter("until", until)
                        .getSingleResult();
    }

    /** Those of some halls in the order of their identifiers, which is that of time, after one of them or from the first. */
    public List<Referral> after(Set<UUID> halls, Optional<UUID> after, Instant until, int most) {
        return halls.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT r FROM Referral r WHERE r.hall IN :halls AND r.sentAt <= :until AND r.id > :after"
                                        + " ORDER BY r.id",
                                Referral.class)
                        .setParameter("halls", halls)
                        .setParameter("until", until)
                        .setParameter("after", after.orElse(new UUID(0, 0)))
                        .setMaxResults(most)
                        .getResultList();
    }
}
