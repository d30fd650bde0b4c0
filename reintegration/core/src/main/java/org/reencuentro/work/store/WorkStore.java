package org.reencuentro.work.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.FirstCome;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Strand;
import org.reencuentro.work.WorkProblem;
import org.reencuentro.work.model.Opening;
import org.reencuentro.work.model.Placement;
import org.reencuentro.work.model.PlacementMoved;
import org.reencuentro.work.model.ProfileOfWork;
import org.reencuentro.work.model.WorkSkill;

/** What people can do, openings, and who was put forward. Whoever changes a seat locks the opening first. */
@ApplicationScoped
public class WorkStore {
    private static final Strand OPENINGS = Strand.underWay("Opening", "closesAt");

    private static final Strand UNDER_WAY = Strand.underWay("Placement", "dueAt");

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(ProfileOfWork profile) {
        em.persist(profile);
    }

    /**
     * Writes a skill.
     *
     * @throws Problem {@link WorkProblem#SKILL_THERE_ALREADY}, also of two that are written at once
     */
    public void add(WorkSkill skill) {
        em.persist(skill);
        FirstCome.flush(em, WorkProblem.SKILL_THERE_ALREADY);
    }

    public void add(Opening opening) {
        em.persist(opening);
    }

    /**
     * Writes a placement.
     *
     * @throws Problem {@link WorkProblem#PLACEMENT_UNDER_WAY}, also of two that are written at once
     */
    public void add(Placement placement) {
        em.persist(placement);
        FirstCome.flush(em, WorkProblem.PLACEMENT_UNDER_WAY);
    }

    public void add(PlacementMoved moved) {
        em.persist(moved);
    }

    public void remove(WorkSkill skill) {
        em.remove(skill);
    }

    public Optional<ProfileOfWork> profile(UUID person) {
        return Optional.ofNullable(em.find(ProfileOfWork.class, person));
    }

    /** What was said of any of a person's records, the newest first. */
    public List<ProfileOfWork> profiles(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT p FROM ProfileOfWork p WHERE p.person IN :records ORDER BY p.at DESC",
                        ProfileOfWork.class)
                .setParameter("records", records)
                .getResultList();
    }

    public Optional<WorkSkill> skill(UUID id) {
        return Optional.ofNullable(em.find(WorkSkill.class, id));
    }

    public List<WorkSkill> skills(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT s FROM WorkSkill s WHERE s.person IN :records ORDER BY s.skill, s.abroad, s.id",
                        WorkSkill.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** An opening that nobody else changes until this transaction is over. */
    public Optional<Opening> lock(UUID id) {
        return Optional.ofNullable(em.find(Opening.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Opening> opening(UUID id) {
        return Optional.ofNullable(em.find(Opening.class, id));
    }

    public Map<UUID, Opening> openings(Collection<UUID> ids) {
        Map<UUID, Opening> openings = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("SELECT o FROM Opening o WHERE o.id IN :ids", Opening.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(each -> openings.put(each.id(), each));
        }
        return openings;
    }

    /** The openings of some halls that were not closed, those first whose day comes first. */
    public Page.Source open(Collection<UUID> halls) {
        return OPENINGS.of(em, halls);
    }

    /** A placement that nobody else changes until this transaction is over. */
    public Optional<Placement> lockPlacement(UUID id) {
        return Optional.ofNullable(em.find(Placement.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Placement> placement(UUID id) {
        return Optional.ofNullable(em.find(Placement.class, id));
    }

    public List<Placement> placements(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT p FROM Placement p WHERE p.id IN :ids", Placement.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Those of any of a person's records, the newest first. */
    public List<Placement> ofPeople(Collection<UUID> records) {
        return em.createQuery(
                        "SELECT p FROM Placement p WHERE p.person IN :records ORDER BY p.movedAt DESC, p.id",
                        Placement.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** Those of an opening, the newest first. */
    public List<Placement> ofOpening(UUID opening) {
        return em.createQuery(
                        "SELECT p FROM Placement p WHERE p.opening = :opening ORDER BY p.movedAt DESC, p.id",
                        Placement.class)
                .setParameter("opening", opening)
                .getResultList();
    }

    /** The steps of some placements, in their order. */
    public List<PlacementMoved> steps(Collection<UUID> placements) {
        return placements.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT m FROM PlacementMoved m WHERE m.placement IN :ids ORDER BY m.at, m.id",
                                PlacementMoved.class)
                        .setParameter("ids", placements)
                        .getResultList();
    }

    /** Who is under way in some halls; whoever is to be asked first stands first. */
    public Page.Source underWay(Collection<UUID> halls) {
        return UNDER_WAY.of(em, halls);
    }

    /** Of each employer of a hall: how many of its jobs name an age. */
    public List<Object[]> jobsNamingAge(UUID hall) {
        return em.createQuery(
                        "SELECT o.organisation, COUNT(o) FROM Opening o WHERE o.hall = :hall"
                                + " AND o.kind = org.reencuentro.work.OpeningKind.JOB AND o.oldest IS NOT NULL"
                                + " GROUP BY o.organisation",
                        Object[].class)
                .setParameter("hall", hall)
                .getResultList();
    }

    /** Of each employer of a hall: employer, state, reason, whether older, how many. */
    public List<Object[]> answers(UUID hall) {
        return em.createQuery(
                        "SELECT o.organisation, p.state, p.why, p.older, COUNT(p) FROM Placement p, Opening o"
                                + " WHERE o.id = p.opening AND p.hall = :hall"
                                + " AND o.kind = org.reencuentro.work.OpeningKind.JOB"
                                + " GROUP BY o.organisation, p.state, p.why, p.older",
                        Object[].class)
                .setParameter("hall", hall)
                .getResultList();
    }
}
