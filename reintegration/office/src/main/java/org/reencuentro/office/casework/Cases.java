package org.reencuentro.office.casework;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.access.Colleagues;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.ArrivalView;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.Traveller;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.casefile.Erasures;
import org.reencuentro.hall.HallView;
import org.reencuentro.office.people.PersonSections;
import org.reencuentro.office.web.Looks;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Texts;
import org.reencuentro.office.web.Visit;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.policy.Relation;
import org.reencuentro.programme.FollowUpView;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.referral.ReferralStep;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;
import org.reencuentro.retention.Holds;
import org.reencuentro.ticket.Tickets;
import org.reencuentro.transport.Trips;

/** Brings together, out of the capabilities of the core, what one page shows of people and their requests. */
@RequestScoped
public class Cases {
    private Visit visit;
    private People people;
    private Places places;
    private Arrivals arrivals;
    private CaseFiles files;
    private Requests requests;
    private Referrals referrals;
    private FollowUps followUps;
    private Tickets tickets;
    private Colleagues colleagues;
    private Policy policy;
    private CaseNotes notes;
    private Erasures erasures;
    private Holds holds;
    private PersonSections known;
    private CaseNeeds needs;
    private Trips trips;
    private CaseHelp help;

    protected Cases() {}

    @Inject
    Cases(
            Visit visit,
            People people,
            Places places,
            Arrivals arrivals,
            CaseFiles files,
            Requests requests,
            Referrals referrals,
            FollowUps followUps,
            Tickets tickets,
            Colleagues colleagues,
            Policy policy,
            CaseNotes notes,
            Erasures erasures,
            Holds holds,
            PersonSections known,
            CaseNeeds needs,
            Trips trips,
            CaseHelp help) {
        this.visit = visit;
        this.people = people;
        this.places = places;
        this.arrivals = arrivals;
        this.files = files;
        this.requests = requests;
        this.referrals = referrals;
        this.followUps = followUps;
        this.tickets = tickets;
        this.colleagues = colleagues;
        this.policy = policy;
        this.notes = notes;
        this.erasures = erasures;
        this.holds = holds;
        this.known = known;
        this.needs = needs;
        this.trips = trips;
        this.help = help;
    }

    /** Requests with the names of who asked and of the departments, as they stand in a list. */
    List<RequestRow> listed(List<RequestView> views) {
        return rows(views, seen(views), Set.of());
    }

    /** One request in the same way, with whether its ticket is locked and how they get home. */
    RequestRow row(RequestView view) {
        RequestRow row = rows(List.of(view), seen(List.of(view)), tickets.locked(List.of(view.ticket())))
                .get(0);
        return view.municipality()
                .map(home -> row.by(trips.next(view.hall(), home)))
                .orElse(row);
    }

    /** Where nobody is asked for, nothing is: a search for nobody would be written down like any other. */
    private Map<UUID, PersonView> seen(List<RequestView> views) {
        Set<UUID> asking =
                views.stream().flatMap(view -> view.person().stream()).collect(Collectors.toSet());
        return asking.isEmpty() ? Map.of() : people.seen(asking);
    }

    private List<RequestRow> rows(List<RequestView> views, Map<UUID, PersonView> known, Set<UUID> locked) {
        return views.stream()
                .map(view -> new RequestRow(
                        view,
                        view.person().map(known::get).map(person -> Names.of(visit.texts(), person)),
                        view.municipality()
                                .flatMap(places::place)
                                .map(home -> home.municipality() + ", " + home.department())
                                .or(() -> view.department().map(places.departments()::get)),
                        locked.contains(view.ticket().id()),
                        Optional.empty()))
                .toList();
    }

    /** A person with what tells them from others of the same name. */
    Found found(Traveller traveller) {
        PersonView person = traveller.person();
        return new Found(person, person.home().map(this::place), traveller.came());
    }

    /** The name of a department's or municipality's code; the code itself when there is none. */
    String place(String code) {
        return places.place(code)
                .map(found -> named(found))
                .orElseGet(() -> places.departments().getOrDefault(code, code));
    }

    private static String named(Place place) {
        return place.municipality() + ", " + place.department();
    }

    /** The case of a person who must exist. */
    CasePage page(UUID id) {
        Texts t = visit.texts();
        PersonView person = people.require(id);
        Optional<CaseFileView> file = files.ofPerson(id);
        List<RequestView> made = requests.ofPerson(id);
        List<RequestRow> asked = rows(made, mine(made, person), requests.lockedOf(id));
        List<ReferralView> sent = referrals.ofPerson(id);
        List<FollowUpView> visits = followUps.ofPerson(id, zone());
        List<ArrivalView> journeys = arrivals.journeysOf(id);
        Set<UUID> present = arrivals.checkedInOf(id);
        List<CasePage.Moment> timeline = new ArrayList<>();
        journeys.forEach(journey -> timeline.add(came(journey, present.contains(journey.id()), t)));
        asked.forEach(row -> timeline.add(asked(row, t)));
        file.ifPresent(opened ->
                timeline.add(new CasePage.Moment(opened.openedAt(), "folder", "", t.of("case.opened"), opened.code())));
        sent.forEach(referral -> referral.history().forEach(step -> timeline.add(step(referral, step, t))));
        visits.stream()
                .flatMap(visited -> visited.doneAt().stream()
                        .map(at -> new CasePage.Moment(
                                at,
                                "heart-handshake",
                                "go",
                                t.of("followup.month", visited.month()),
                                visited.result()
                                        .map(result -> t.word("followup", result))
                                        .orElse(""))))
                .forEach(timeline::add);
        CaseHelp.Shown helped = help.of(id);
        helped.moments(t).forEach(timeline::add);
        timeline.sort(Comparator.comparing(CasePage.Moment::at).reversed());
        return new CasePage(
                found(new Traveller(person, journeys.stream().findFirst().map(ArrivalView::cameWith))),
                file,
                timeline,
                asked,
                sent,
                visits,
                helped,
                notes.of(id),
                erasures.ofPerson(id),
                holds.of(id),
                owner(file),
                known.of(id),
                needs.of(id),
                rights(id, file));
    }

    /** Requests of any record of a person are that person's. */
    private static Map<UUID, PersonView> mine(List<RequestView> made, PersonView person) {
        return made.stream()
                .flatMap(each -> each.person().stream())
                .distinct()
                .collect(Collectors.toMap(record -> record, record -> person));
    }

    private String owner(Optional<CaseFileView> file) {
        return file.flatMap(found -> colleagues.names(Set.of(found.owner())).values().stream()
                        .findFirst())
                .orElse("");
    }

    private CasePage.Rights rights(UUID person, Optional<CaseFileView> file) {
        UUID me = visit.requireAccount().id();
        boolean write = policy.may(Operation.TAKE_OVER_CASE, person);
        return new CasePage.Rights(
                write,
                policy.may(Operation.PROTECT_CASE, person),
                write,
                file.filter(found -> found.owner().equals(me)).isPresent(),
                file.isEmpty() && policy.may(Operation.OPEN_CASE, person),
                policy.may(Operation.ASK_ERASURE, person),
                policy.is(Relation.GLASS_BROKEN, Kind.PERSON, person));
    }

    /** The hall's zone. */
    ZoneId zone() {
        return visit.hall().map(HallView::zone).orElse(ZoneId.of("UTC"));
    }

    /** Nobody has arrived before the hour of the flight or bus, nor before somebody has seen them. */
    static CasePage.Moment came(ArrivalView journey, boolean present, Texts t) {
        boolean arrived = present && t.past(journey.scheduledAt());
        return new CasePage.Moment(
                journey.scheduledAt(),
                journey.facts().kind() == ArrivalKind.BUS ? "bus" : "plane-arrival",
                "still",
                t.of(
                        (arrived ? "case.arrived." : "case.arrives.")
                                + journey.facts().kind().name(),
                        journey.number()),
                journey.hall().name());
    }

    static CasePage.Moment asked(RequestRow row, Texts t) {
        String what = Stream.concat(Stream.of(t.word("need", row.request().kind())), row.place().stream())
                .collect(Collectors.joining(" · "));
        return new CasePage.Moment(
                row.request().madeAt(),
                "device-tablet",
                "act",
                t.of("case.asked", what),
                t.of("requests.ticket", t.ticket(row.request().ticket().number())));
    }

    private static CasePage.Moment step(ReferralView referral, ReferralStep step, Texts t) {
        String partner = referral.service().organisation().name();
        String detail = step.reason()
                .map(reason -> t.word("decline", reason))
                .orElseGet(() -> t.word("need", referral.kind()) + " · "
                        + referral.service().name());
        return new CasePage.Moment(
                step.at(),
                Looks.icon(step.to()),
                tone(step),
                t.of("referral.step." + step.to().name(), partner),
                detail);
    }

    private static String tone(ReferralStep step) {
        return switch (step.to()) {
            case ACCEPTED, IN_SERVICE, COMPLETED -> "go";
            case DECLINED, EXPIRED, NOT_ATTENDED -> "late";
            case SENT, ACKNOWLEDGED -> "act";
            case DRAFT, WITHDRAWN -> "still";
        };
    }
}
