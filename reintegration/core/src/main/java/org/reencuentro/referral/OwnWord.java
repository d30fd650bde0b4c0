package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.ticket.TicketView;

/** Whether help came, in the word of whoever asked for it: by their own ticket, without anybody of the hall. */
@ApplicationScoped
@Transactional
public class OwnWord {
    private ReferralStore store;
    private Confirming confirming;
    private Policy policy;

    protected OwnWord() {}

    @Inject
    OwnWord(ReferralStore store, Confirming confirming, Policy policy) {
        this.store = store;
        this.confirming = confirming;
        this.policy = policy;
    }

    /** The requests of a ticket that has been opened of which a partner says that it has helped, and they did not say yet. */
    @May(Operation.OPEN_TICKET)
    public Set<UUID> asked(TicketView ticket) {
        return store.requestsOfTicket(ticket.id()).stream()
                .filter(each -> waiting(each).isPresent())
                .map(HelpRequest::id)
                .collect(Collectors.toSet());
    }

    /**
     * They say whether they were helped. If they were not, the request is open again.
     *
     * @param ticket that has been opened
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN} when it is none of the ticket's, or nothing is asked of it,
     *     or not any more
     */
    @May(Operation.CONFIRM_OWN_HELP)
    public void say(TicketView ticket, UUID request, boolean received) {
        Referral referral = store.lockRequest(request)
                .filter(found -> found.ticket().equals(ticket.id()))
                .flatMap(this::waiting)
                .orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        confirming.confirm(
                referral.id(), received ? Confirmation.RECEIVED : Confirmation.NOT_RECEIVED, Optional.empty());
        policy.note(Operation.CONFIRM_OWN_HELP, referral.id());
    }

    /** The referral that was finished last, while nobody has said whether it helped. */
    private Optional<Referral> waiting(HelpRequest request) {
        if (request.state() != RequestState.DONE) {
            return Optional.empty();
        }
        List<Referral> finished = store.ofRequest(request.id()).stream()
                .filter(each -> each.state() == ReferralState.COMPLETED)
                .toList();
        return finished.stream()
                .skip(Math.max(0, finished.size() - 1))
                .findFirst()
                .filter(last -> last.standing()
                        .confirmation()
                        .filter(said -> said != Confirmation.NOT_REACHED)
                        .isEmpty());
    }
}
