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
import org.reencuentro.referral.Turn;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;

/** Requests and referrals. */
@ApplicationScoped
public class ReferralStore {
    private static final EnumSet<ReferralState> UNANSWERED = EnumSet.of(ReferralState.SENT, ReferralState.ACKNOWLEDGED);
    private static final Set<ReferralState> OPEN =
            Arrays.stream(ReferralState.values()).filter(state -> !state.end()).collect(Collectors.toUnmodifiableSet());

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

    /** Those of which anything was asked, answered or suggested. */
    public Set<UUID> spokenOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "SELECT DISTINCT r.id FROM Referral r JOIN r.words w WHERE r.id IN :ids", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** Whom a referral is about, who is asked, and how far it is. */
    public record Parties(UUID referral, UUID person, UUID organisation, ReferralState state) {}

    public List<Parties> parties(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em
                        .createQuery(
                                "SELECT r.id, r.person, r.organisation, r.state FROM Referral r WHERE r.id IN :ids",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(row -> new Parties((UUID) row[0], (UUID) row[1], (UUID) row[2], (ReferralState) row[3]))
                        .toList();
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

    /** Referrals to an organisation that are not over and came of a ticket, the nearest deadline first. */
    public List<Referral> ofTicket(UUID organisation, UUID ticket) {
        return em.createQuery(
                        "SELECT r FROM HelpRequest h, Referral r WHERE h.ticket = :ticket AND r.request = h.id"
                                + " AND r.organisation = :organisation AND r.sentAt IS NOT NULL"
                                + " AND r.state IN :open ORDER BY r.answerBy, r.id",
                        Referral.class)
                .setParameter("ticket", ticket)
                .setParameter("organisation", organisation)
                .setParameter("open", OPEN)
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
                        "SELECT COUNT(r) FROM Referral r WHERE r.state IN :open"
                                + " AND (r.owed.turn IS NULL OR r.owed.dueAt IS NULL)",
                        Long.class)
                .setParameter("open", OPEN)
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

    /** Referrals that were sent under a consent. */
    public List<UUID> underConsent(UUID consent) {
        return em.createQuery("SELECT r.id FROM Referral r WHERE r.consent = :consent ORDER BY r.id", UUID.class)
                .setParameter("consent", consent)
                .getResultList();
    }

    /** Referrals that were sent under a basis. */
    public List<UUID> underBasis(UUID basis) {
        return em.createQuery("SELECT r.id FROM Referral r WHERE r.basis = :basis ORDER BY r.id", UUID.class)
                .setParameter("basis", basis)
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
