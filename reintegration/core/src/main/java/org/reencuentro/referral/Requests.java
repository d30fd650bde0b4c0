package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.People;
import org.reencuentro.person.Places;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/** What people ask for at a kiosk, without saying who they are, and what becomes of it. */
@ApplicationScoped
@Transactional
public class Requests {
    private Clock clock;
    private ReferralStore store;
    private Tickets tickets;
    private People people;
    private Places places;
    private CaseFiles caseFiles;

    protected Requests() {}

    @Inject
    public Requests(
            Clock clock, ReferralStore store, Tickets tickets, People people, Places places, CaseFiles caseFiles) {
        this.clock = clock;
        this.store = store;
        this.tickets = tickets;
        this.people = people;
        this.places = places;
        this.caseFiles = caseFiles;
    }

    /**
     * Somebody asks for something and gets a ticket for it, opened by the PIN they chose.
     *
     * @param department two digits; needed for {@link ServiceKind#TRANSPORT}
     * @throws Problem of {@link org.reencuentro.ticket.TicketProblem} about the PIN, or
     *     {@link ReferralProblem#DEPARTMENT_MISSING}, {@link ReferralProblem#DEPARTMENT_UNKNOWN}
     */
    public TicketView make(UUID hall, ServiceKind kind, Optional<String> department, Language language, String pin) {
        if (kind == ServiceKind.TRANSPORT && department.isEmpty()) {
            throw new Problem(ReferralProblem.DEPARTMENT_MISSING);
        }
        department.filter(code -> !places.departments().containsKey(code)).ifPresent(code -> {
            throw new Problem(ReferralProblem.DEPARTMENT_UNKNOWN);
        });
        TicketView ticket = tickets.issue(hall, language, pin);
        store.add(HelpRequest.make(Ids.next(clock), hall, ticket.id(), kind, department, language, clock.instant()));
        return ticket;
    }

    /** The requests of a ticket that has been opened, the oldest first. */
    public List<RequestView> ofTicket(TicketView ticket) {
        return views(store.requestsOfTicket(ticket.id()));
    }

    /** Requests that nobody has been asked for yet, the one that waits longest first; at most 200. */
    public List<RequestView> open() {
        return views(store.requests(RequestState.OPEN, 200));
    }

    /** How many requests nobody has been asked for yet. */
    public long countOpen() {
        return store.countRequests(RequestState.OPEN);
    }

    /** The requests of a person, the oldest first. */
    public List<RequestView> ofPerson(UUID person) {
        return views(store.requestsOfPerson(person));
    }

    /**
     * A request.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN}
     */
    public RequestView require(UUID id) {
        HelpRequest request = store.request(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        return views(List.of(request)).get(0);
    }

    /**
     * A caseworker has seen who asked: the request is theirs from now on, and their case file is opened.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN}, {@link ReferralProblem#REQUEST_LINKED_ALREADY} when it
     *     is somebody else's, or {@link org.reencuentro.person.PersonProblem#PERSON_UNKNOWN}
     */
    public CaseFileView link(UUID id, UUID person, UUID account) {
        HelpRequest request = store.lockRequest(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        people.require(person);
        request.link(person);
        return caseFiles.open(person, request.hall(), account);
    }

    private List<RequestView> views(List<HelpRequest> asked) {
        Map<UUID, TicketView> known =
                tickets.views(asked.stream().map(HelpRequest::ticket).collect(Collectors.toSet()));
        return asked.stream().map(each -> view(each, known.get(each.ticket()))).toList();
    }

    private static RequestView view(HelpRequest request, TicketView ticket) {
        return new RequestView(
                request.id(),
                request.hall(),
                request.kind(),
                request.department(),
                request.language(),
                request.state(),
                request.madeAt(),
                ticket,
                Optional.ofNullable(request.person()));
    }
}
