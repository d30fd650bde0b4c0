package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.reencuentro.arrival.Slips;
import org.reencuentro.arrival.Unannounced;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Ids;
import org.reencuentro.person.PersonView;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.Triage;

/**
 * What people need that nobody at the refreshment table can hand them becomes a request of the ticket they carry: a
 * caseworker sees it among the others. Said twice, it is one request; taken back, it is withdrawn.
 */
@ApplicationScoped
class NeedsAtTable {
    private Clock clock;
    private ReferralStore store;
    private Slips slips;

    protected NeedsAtTable() {}

    @Inject
    NeedsAtTable(Clock clock, ReferralStore store, Slips slips) {
        this.clock = clock;
        this.store = store;
        this.slips = slips;
    }

    void hear(@Observes Triage.Answered said) {
        kind(said.need()).ifPresent(kind -> hear(said, kind));
    }

    private void hear(Triage.Answered said, ServiceKind kind) {
        Slips.Carrier carrier = slips.carrier(said.hall(), said.passenger());
        Optional<HelpRequest> before = store.requestsOfTicket(carrier.ticket()).stream()
                .filter(each -> each.kind() == kind && each.state() != RequestState.DONE)
                .filter(each -> of(each, carrier))
                .findFirst();
        before.ifPresent(request -> request.hear(said.answer()));
        if (before.isEmpty() && said.answer() == NeedAnswer.NEEDS) {
            HelpRequest request = HelpRequest.make(
                    Ids.next(clock),
                    said.hall(),
                    carrier.ticket(),
                    kind,
                    department(kind, carrier),
                    carrier.language(),
                    clock.instant());
            carrier.person().map(PersonView::id).ifPresent(request::link);
            store.add(request);
        }
    }

    /** Whether a request is not somebody else's who goes with whoever carries the ticket. */
    private static boolean of(HelpRequest request, Slips.Carrier carrier) {
        return request.person() == null
                || carrier.person()
                        .filter(person -> !person.id().equals(request.person()))
                        .isEmpty();
    }

    /** Whither, where that is the question: home, as far as it is known. */
    private static Optional<String> department(ServiceKind kind, Slips.Carrier carrier) {
        return kind == ServiceKind.TRANSPORT
                ? carrier.person().flatMap(PersonView::home).map(home -> home.substring(0, 2))
                : Optional.empty();
    }

    /** Whoever carries a ticket without a name has said who they are: what they asked for is theirs. */
    void named(@Observes Unannounced.Named named) {
        store.requestsOfTicket(named.ticket()).stream()
                .filter(each -> each.person() == null)
                .forEach(each -> each.link(named.person()));
    }

    /** The service that meets a need; empty for what the hall gives itself, and for what is nobody's request. */
    private static Optional<ServiceKind> kind(Need need) {
        return switch (need) {
            case HEALTH -> Optional.of(ServiceKind.HEALTH);
            case PSYCHOSOCIAL -> Optional.of(ServiceKind.PSYCHOSOCIAL);
            case SHELTER -> Optional.of(ServiceKind.SHELTER);
            case TRANSPORT -> Optional.of(ServiceKind.TRANSPORT);
            case DOCUMENT -> Optional.of(ServiceKind.DOCUMENT);
            case FOOD, CALL, PROTECTION -> Optional.empty();
        };
    }
}
