package org.reencuentro.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;

/** Referrals on their way to a partner, for tests to begin with. */
@Dependent
public class Referred {
    @Inject
    Given given;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    /** Somebody asks for shelter, and a caseworker has seen who it is. */
    UUID request(Subject worker, UUID person) {
        Subject kiosk = given.kiosk();
        TicketView ticket = Callers.as(
                kiosk,
                () -> requests.make(
                        given.hall().id(), ServiceKind.SHELTER, Optional.empty(), Language.ES, ChosenPin.of("1357")));
        UUID request = Callers.as(kiosk, () -> requests.ofTicket(ticket).get(0).id());
        Callers.as(worker, () -> requests.link(request, person));
        return request;
    }

    /** A referral for shelter that was sent just now, with everything shared that may be. */
    UUID send(Subject worker, UUID person, UUID organisation) {
        UUID request = request(worker, person);
        UUID service = given.service(organisation, ServiceKind.SHELTER);
        return Callers.as(
                worker,
                () -> referrals.send(
                        request,
                        new NewReferral(
                                service, Priority.NORMAL, "Nota", ConsentAnswer.YES, Language.ES, Optional.empty())));
    }
}
