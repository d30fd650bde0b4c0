package org.reencuentro.shelter.store;

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
import org.reencuentro.shelter.ShelterProblem;
import org.reencuentro.shelter.model.ShelterHouse;
import org.reencuentro.shelter.model.ShelterOrder;
import org.reencuentro.shelter.model.Stay;
import org.reencuentro.shelter.model.StayExtension;
import org.reencuentro.shelter.model.StaySleeper;

/** Shelters as halls use them, and the nights of people there. */
@ApplicationScoped
public class ShelterStore {
    private static final Strand UNDER_WAY = Strand.underWay("Stay", "dueAt");

    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(ShelterHouse house) {
        em.persist(house);
    }

    public void add(ShelterOrder order) {
        em.persist(order);
    }

    public void add(Stay stay) {
        em.persist(stay);
    }

    public void add(StayExtension extension) {
        em.persist(extension);
    }

    /**
     * Writes who sleeps in a stay.
     *
     * @throws Problem {@link ShelterProblem#STAY_UNDER_WAY} when one of them has a bed, also of two that are placed at once
     */
    public void add(List<StaySleeper> sleepers) {
        sleepers.forEach(em::persist);
        FirstCome.flush(em, ShelterProblem.STAY_UNDER_WAY);
    }

    public void remove(ShelterOrder order) {
        em.remove(order);
    }

    public Optional<ShelterHouse> house(UUID service) {
        return Optional.ofNullable(em.find(ShelterHouse.class, service));
    }

    public Map<UUID, ShelterHouse> houses(Collection<UUID> services) {
        Map<UUID, ShelterHouse> houses = new HashMap<>();
        if (!services.isEmpty()) {
            em.createQuery("SELECT h FROM ShelterHouse h WHERE h.service IN :services", ShelterHouse.class)
                    .setParameter("services", services)
                    .getResultList()
                    .forEach(each -> houses.put(each.service(), each));
        }
        return houses;
    }

    /** The shelters that a hall asks, in its order. */
    public List<ShelterOrder> order(UUID hall) {
        return em.createQuery(
                        "SELECT o FROM ShelterOrder o WHERE o.hall = :hall ORDER BY o.rank, o.service",
                        ShelterOrder.class)
                .setParameter("hall", hall)
                .getResultList();
    }

    /** A stay that nobody else changes until this transaction is over. */
    public Optional<Stay> lock(UUID id) {
        return Optional.ofNullable(em.find(Stay.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public List<Stay> stays(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT s FROM Stay s WHERE s.id IN :ids ORDER BY s.placedAt DESC, s.id", Stay.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Who sleeps in some stays. */
    public List<StaySleeper> sleepers(Collection<UUID> stays) {
        return stays.isEmpty()
                ? List.of()
                : em.createQuery("SELECT s FROM StaySleeper s WHERE s.stay IN :stays ORDER BY s.id", StaySleeper.class)
                        .setParameter("stays", stays)
                        .getResultList();
    }

    /** In which stays any of a person's records slept. */
    public List<StaySleeper> ofPeople(Collection<UUID> records) {
        return em.createQuery("SELECT s FROM StaySleeper s WHERE s.person IN :records", StaySleeper.class)
                .setParameter("records", records)
                .getResultList();
    }

    /** For whom a place is held; empty when it was held without a stay. */
    public Optional<StaySleeper> holding(UUID hold) {
        return em.createQuery("SELECT s FROM StaySleeper s WHERE s.hold = :hold", StaySleeper.class)
                .setParameter("hold", hold)
                .getResultStream()
                .findFirst();
    }

    public List<StayExtension> extensions(Collection<UUID> stays) {
        return stays.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT e FROM StayExtension e WHERE e.stay IN :stays ORDER BY e.at, e.id",
                                StayExtension.class)
                        .setParameter("stays", stays)
                        .getResultList();
    }

    /** The stays of people of some halls that are not over; those first that are to be looked at first. */
    public Page.Source underWay(Collection<UUID> halls) {
        return UNDER_WAY.of(em, halls);
    }
}
