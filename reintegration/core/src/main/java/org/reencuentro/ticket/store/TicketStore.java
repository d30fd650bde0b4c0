package org.reencuentro.ticket.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The ticket, locked until the transaction ends: a PIN is chosen once. */
    public Optional<Ticket> lock(String number) {
        return em.createQuery("SELECT t FROM Ticket t WHERE t.number = :number", Ticket.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
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

    /** Of the numbers' pseudonyms those that were tried at least that often, in hexadecimal. */
    public Set<String> triedAtLeast(int tries, List<byte[]> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        String marks =
                IntStream.range(0, numbers.size()).mapToObj(i -> "?" + (i + 2)).collect(Collectors.joining(", "));
        var query = em.createNativeQuery(
                "SELECT number_pseudonym FROM ticket_tries WHERE tries >= ?1 AND number_pseudonym IN (" + marks + ")");
        query.setParameter(1, tries);
        for (int i = 0; i < numbers.size(); i++) {
            query.setParameter(i + 2, numbers.get(i));
        }
        Set<String> found = new HashSet<>();
        for (Object number : query.getResultList()) {
            found.add(HexFormat.of().formatHex((byte[]) number));
        }
        return found;
    }

    public void forgetTries(byte[] number) {
        em.createNativeQuery("DELETE FROM ticket_tries WHERE number_pseudonym = ?1")
                .setParameter(1, number)
                .executeUpdate();
    }
}
