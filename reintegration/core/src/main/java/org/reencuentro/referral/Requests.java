package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.kernel.Seek;
import org.reencuentro.person.Merged;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.Places;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.store.ReferralStore;
import org.reencuentro.referral.store.Strands;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.ticket.Tickets;

/**
 * What people ask for at a kiosk or a phone, without saying who they are, or at the refreshment table, and what becomes of
 * it.
 */
@ApplicationScoped
@Transactional
public class Requests {
    private Clock clock;
    private ReferralStore store;
    private Strands strands;
    private Tickets tickets;
    private Places places;
    private CaseFiles caseFiles;
    private Halls halls;
    private Policy policy;
    private Merged merged;
    private Sealing sealing;

    protected Requests() {}

    @Inject
    public Requests(
            Clock clock,
            ReferralStore store,
            Strands strands,
            Tickets tickets,
            Places places,
            CaseFiles caseFiles,
            Halls halls,
            Policy policy,
            Merged merged,
            Sealing sealing) {
        this.clock = clock;
        this.store = store;
        this.strands = strands;
        this.tickets = tickets;
        this.places = places;
        this.caseFiles = caseFiles;
        this.halls = halls;
        this.policy = policy;
        this.merged = merged;
        this.sealing = sealing;
    }

    @Produces
    static SealedColumn homes() {
        return HelpRequest.MUNICIPALITY;
    }

    void forget(@Observes DataKeys.Erased erased) {
        store.requestsOf(List.of(erased.owner())).forEach(HelpRequest::forgetHome);
    }

    /**
     * Somebody asks for something and gets a ticket for it, opened by the PIN they chose.
     *
     * @param department two digits; needed for {@link ServiceKind#TRANSPORT}
     * @throws Problem {@link ReferralProblem#DEPARTMENT_MISSING}, {@link ReferralProblem#DEPARTMENT_UNKNOWN}
     */
    @May(Operation.ASK_FOR_HELP)
    public TicketView make(UUID hall, ServiceKind kind, Optional<String> department, Language language, ChosenPin pin) {
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

    /**
     * Somebody asks to get home to a municipality, and for a bed until the bus leaves where there is none tonight; one ticket
     * for both, opened by the PIN they chose.
     *
     * @param municipality four digits
     * @throws Problem {@link ReferralProblem#PLACE_UNKNOWN}
     */
    @May(Operation.ASK_FOR_HELP)
    public TicketView goHome(UUID hall, String municipality, boolean bed, Language language, ChosenPin pin) {
        String department = places.place(municipality)
                .orElseThrow(() -> new Problem(ReferralProblem.PLACE_UNKNOWN))
                .departmentCode();
        TicketView ticket = tickets.issue(hall, language, pin);
        List<ServiceKind> kinds =
                bed ? List.of(ServiceKind.TRANSPORT, ServiceKind.SHELTER) : List.of(ServiceKind.TRANSPORT);
        for (ServiceKind kind : kinds) {
            HelpRequest request = HelpRequest.make(
                    Ids.next(clock), hall, ticket.id(), kind, Optional.of(department), language, clock.instant());
            if (kind == ServiceKind.TRANSPORT) {
                request.homeIn(sealing.seal(municipality, HelpRequest.MUNICIPALITY.place(request.id())));
            }
            store.add(request);
        }
        return ticket;
    }

    /** The requests of a ticket that has been opened, the oldest first, without those that were taken back. */
    @May(Operation.OPEN_TICKET)
    public List<RequestView> ofTicket(TicketView ticket) {
        return views(store.requestsOfTicket(ticket.id()).stream()
                .filter(each -> each.state() != RequestState.WITHDRAWN)
                .toList());
    }

    /** A page of the requests that nobody has been asked for yet, the one that waits longest first. */
    @May(Operation.LIST_REQUESTS)
    public Page<RequestView> open(Seek seek, int size) {
        Page<Place> page = Page.read(seek, size, strands.requests(halls.reach()), this::seen);
        Map<UUID, RequestView> found = views(
                        store.requests(page.rows().stream().map(Place::id).toList()))
                .stream()
                .collect(Collectors.toMap(RequestView::id, Function.identity()));
        return page.with(place -> Optional.ofNullable(found.get(place.id())));
    }

    private List<Place> seen(List<Place> places) {
        return policy.visible(Operation.READ_REQUEST, places, Place::id);
    }

    /** The first request of the ticket that people show, spaces or not; empty when there is none in reach. */
    @May(Operation.SEARCH_PEOPLE)
    public Optional<UUID> ofTicketNumbered(String number) {
        return tickets.numbered(number)
                .flatMap(ticket ->
                        policy
                                .visible(Operation.READ_REQUEST, store.requestsOfTicket(ticket.id()), HelpRequest::id)
                                .stream()
                                .map(HelpRequest::id)
                                .findFirst());
    }

    /** How many requests nobody has been asked for yet; more than {@link HallReferrals#MOST_COUNTED} when there are more. */
    @May(Operation.COUNT)
    public long countOpen() {
        List<Place> some = strands.requests(halls.reach()).next(Seek.first(), HallReferrals.MOST_COUNTED + 1);
        return some.size() > HallReferrals.MOST_COUNTED
                ? some.size()
                : seen(some).size();
    }

    /** The requests of a person, the oldest first. */
    @May(Operation.READ_CASE)
    public List<RequestView> ofPerson(@About UUID person) {
        return views(store.requestsOf(merged.allowed(Operation.READ_CASE, person)));
    }

    /** Those tickets of a person's requests that were tried so often that only staff can help. */
    @May(Operation.READ_CASE)
    public Set<UUID> lockedOf(@About UUID person) {
        return tickets.locked(ofPerson(person).stream().map(RequestView::ticket).toList());
    }

    /**
     * A request.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN}
     */
    @May(Operation.READ_REQUEST)
    public RequestView require(@About UUID id) {
        HelpRequest request = store.request(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        return views(List.of(request)).get(0);
    }

    /**
     * A caseworker has seen who asked: the request is theirs from now on, and their case file is opened.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN}, {@link ReferralProblem#REQUEST_LINKED_ALREADY} when it
     *     is somebody else's, or {@link org.reencuentro.person.PersonProblem#PERSON_UNKNOWN}
     */
    @May(Operation.LINK_REQUEST)
    public CaseFileView link(@About UUID id, UUID person) {
        HelpRequest request = store.lockRequest(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        if (policy.visible(Operation.READ_CASE, List.of(person), each -> each).isEmpty()) {
            throw new Problem(PersonProblem.PERSON_UNKNOWN);
        }
        request.link(person);
        return caseFiles.open(person, request.hall());
    }

    /**
     * Staff have the person with the ticket before them: its PIN may be tried again.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN}
     */
    @May(Operation.ALLOW_PIN_AGAIN)
    public void allowPinAgain(@About UUID id) {
        tickets.allowTriesAgain(require(id).ticket().number());
    }

    private List<RequestView> views(List<HelpRequest> asked) {
        Map<UUID, TicketView> known =
                tickets.views(asked.stream().map(HelpRequest::ticket).collect(Collectors.toSet()));
        return asked.stream().map(each -> view(each, known.get(each.ticket()))).toList();
    }

    private RequestView view(HelpRequest request, TicketView ticket) {
        return new RequestView(
                request.id(),
                request.hall(),
                request.kind(),
                request.department(),
                request.municipality().map(kept -> sealing.unseal(kept, HelpRequest.MUNICIPALITY.place(request.id()))),
                request.language(),
                request.state(),
                request.madeAt(),
                ticket,
                Optional.ofNullable(request.person()));
    }
}
