package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.Pace;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/** Somebody stands at a partner's door and shows their ticket. */
@ApplicationScoped
@Transactional
public class ShownTickets {
    /** How many tickets an account may look up in each {@link #SPAN}. */
    public static final int MOST = 30;

    static final Duration SPAN = Duration.ofMinutes(10);

    private static final UUID NOBODYS = new UUID(0, 0);

    private final Pace pace = new Pace(MOST, SPAN);

    private Clock clock;
    private ReferralStore store;
    private Tickets tickets;

    protected ShownTickets() {}

    @Inject
    public ShownTickets(Clock clock, ReferralStore store, Tickets tickets) {
        this.clock = clock;
        this.store = store;
        this.tickets = tickets;
    }

    /**
     * The referrals to the organisation of whoever asks that are not over and came of the ticket of a number, the nearest
     * deadline first. Nothing is found of a number that nobody has and of one whose holder was never referred here, in the
     * same steps; so that no number tells whether somebody came back.
     *
     * @param number as shown or typed: spaces and hyphens are left out
     * @throws Problem {@link ReferralProblem#TICKET_SLOW_DOWN} with the {@code seconds} to wait, after {@link #MOST}
     */
    @May(Operation.SEARCH_BY_TICKET)
    public List<UUID> find(String number) {
        pace.step(Callers.current().account(), clock.instant()).ifPresent(seconds -> {
            throw new Problem(ReferralProblem.TICKET_SLOW_DOWN, Map.of("seconds", seconds));
        });
        UUID ticket = tickets.numbered(number.replaceAll("[\\s\u00a0-]", ""))
                .map(TicketView::id)
                .orElse(NOBODYS);
        return store.ofTicket(Callers.current().partner(), ticket).stream()
                .map(Referral::id)
                .toList();
    }
}
