package org.reencuentro.ticket.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.ticket.model.Ticket;

/** Tickets, and how often a number was tried, whether it exists or not. */
@ApplicationScoped
public class TicketStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(Ticket ticket) {
        em.persist(ticket);
    }

    public List<Ticket> tickets(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("SELECT t FROM Ticket t WHERE t.id IN :ids", Ticket.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public Optional<Ticket> byNumber(String number) {
        return em.createQuery("SELECT t FROM Ticket t WHERE t.number = :number", Ticket.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Counts a try of a number and returns how many there were before, in one statement that others wait for. */
    public int countTry(byte[] number, Instant at) {
        em.createNativeQuery("INSERT INTO ticket_tries (number_pseudonym, tries, last_at) VALUES (?1, 1, ?2)"
                        + " ON DUPLICATE KEY UPDATE tries = tries + 1, last_at = ?2")
                .setParameter(1, number)
                .setParameter(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .executeUpdate();
        return ((Number) em.createNativeQuery("SELECT tries FROM ticket_tries WHERE number_pseudonym = ?1")
                                .setParameter(1, number)
                                .getSingleResult())
                        .intValue()
                - 1;
    }

    public void forgetTries(byte[] number) {
        em.createNativeQuery("DELETE FROM ticket_tries WHERE number_pseudonym = ?1")
                .setParameter(1, number)
                .executeUpdate();
    }
}
