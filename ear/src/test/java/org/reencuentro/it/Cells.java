package org.reencuentro.it;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.reencuentro.access.ApiTokens;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.call.CallRecord;
import org.reencuentro.call.Calls;
import org.reencuentro.casefile.BreakGlass;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.delivery.Webhooks;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Halls;
import org.reencuentro.hall.Kiosks;
import org.reencuentro.hall.LineEntry;
import org.reencuentro.hall.LineKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.person.Families;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Kind;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Relation;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;
import org.reencuentro.word.FamilyWordState;
import org.reencuentro.word.FamilyWords;

/** For each kind of object and each relation: an object, and for each role a subject to whom it is exactly that. */
@Dependent
class Cells {
    /** An object, and who it is that to. */
    record Cell(Optional<UUID> object, Function<Role, Subject> subject) {}

    private record Case(UUID person, UUID request, UUID referral, UUID followUp, UUID family, UUID word) {}

    @Inject
    Given given;

    @Inject
    Halls halls;

    @Inject
    Kiosks kiosks;

    @Inject
    Arrivals arrivals;

    @Inject
    Attentions attentions;

    @Inject
    Calls calls;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    FollowUps followUps;

    @Inject
    CaseFiles caseFiles;

    @Inject
    BreakGlass breakGlass;

    @Inject
    Families families;

    @Inject
    ApiTokens tokens;

    @Inject
    ServiceCells services;

    @Inject
    Webhooks webhooks;

    @Inject
    FamilyWords words;

    private final Map<Kind, Map<Relation, Cell>> cells = new EnumMap<>(Kind.class);
    private UUID here;
    private UUID elsewhere;
    private Subject owner;
    private Subject colleague;

    /** The object of a cell; empty when nobody has made one for this kind and relation. */
    Optional<Cell> of(Kind kind, Relation relation) {
        return Optional.ofNullable(cells.getOrDefault(kind, Map.of()).get(relation));
    }

    /** Makes them all, once. */
    void make() {
        here = given.hall().id();
        elsewhere = Callers.as(
                Subject.system(),
                () -> halls.open("T2", "Sala de prueba", ZoneId.of("America/Guatemala"))
                        .id());
        owner = given.staff(Role.CASEWORKER);
        colleague = given.staff(Role.SUPERVISOR);
        put(Kind.NOTHING, Relation.NONE, new Cell(Optional.empty(), this::inTheHall));
        inHalls();
        kiosksAndCalls();
        cases();
        partners();
        accounts();
        cells.put(Kind.SERVICE, services.make(here));
    }

    private void put(Kind kind, Relation relation, Cell cell) {
        cells.computeIfAbsent(kind, any -> new EnumMap<>(Relation.class)).put(relation, cell);
    }

    private Subject inTheHall(Role role) {
        return given.subject(role, colleague.account(), Set.of(here));
    }

    private Subject inAnother(Role role) {
        return given.subject(role, colleague.account(), Set.of(elsewhere));
    }

    private void hereAndThere(Kind kind, UUID object) {
        put(kind, Relation.SAME_HALL, new Cell(Optional.of(object), this::inTheHall));
        put(kind, Relation.OTHER_HALL, new Cell(Optional.of(object), this::inAnother));
    }

    private void inHalls() {
        hereAndThere(Kind.HALL, here);
        UUID arrival = given.arrival();
        hereAndThere(Kind.ARRIVAL, arrival);
        UUID passenger = Callers.as(colleague, () -> {
            arrivals.importManifest(arrival, "nombres\nAna\n".getBytes(StandardCharsets.UTF_8));
            return arrivals.passengers(arrival).get(0).id();
        });
        hereAndThere(Kind.PASSENGER, passenger);
        UUID attention =
                Callers.as(given.kiosk(), () -> attentions.raise(here, "p-" + Given.unique(), "P", Language.ES, false));
        hereAndThere(Kind.ATTENTION, attention);
    }

    private void kiosksAndCalls() {
        String code = "k-" + Given.unique();
        Callers.as(
                Subject.system(),
                () -> halls.install(
                        here,
                        List.of(new LineEntry(code + "-handset", LineKind.KIOSK_HANDSET, code, "secretsecretsecret"))));
        UUID kiosk = Callers.as(colleague, () -> kiosks.all()).stream()
                .filter(each -> each.label().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        hereAndThere(Kind.KIOSK, kiosk);
        String attempt = Given.unique();
        Callers.as(
                Subject.exchange(),
                () -> calls.authorise(attempt, code + "-handset", Language.ES, "55500178", Optional.empty()));
        UUID call = Callers.as(colleague, () -> calls.newest(50)).stream()
                .filter(each -> each.line().equals(code + "-handset"))
                .map(CallRecord::id)
                .findFirst()
                .orElseThrow();
        hereAndThere(Kind.CALL, call);
        put(Kind.CALL, Relation.SELF, new Cell(Optional.of(call), role -> given.subject(role, kiosk, Set.of(here))));
    }

    private void cases() {
        Case open = caseOf();
        Case guarded = caseOf();
        Callers.as(colleague, () -> caseFiles.protect(guarded.person()));
        Subject stranger =
                given.subject(Role.CASEWORKER, given.staff(Role.CASEWORKER).account(), Set.of(elsewhere));
        String caseCode = Callers.as(
                owner, () -> caseFiles.ofPerson(open.person()).orElseThrow().code());
        Callers.as(stranger, () -> breakGlass.open(caseCode, "Está en peligro, no puede esperar"));
        Map<Kind, Function<Case, UUID>> kinds = Map.of(
                Kind.PERSON, Case::person,
                Kind.REQUEST, Case::request,
                Kind.REFERRAL, Case::referral,
                Kind.FOLLOW_UP, Case::followUp,
                Kind.FAMILY, Case::family,
                Kind.FAMILY_WORD, Case::word);
        kinds.forEach((kind, object) -> {
            Optional<UUID> ordinary = Optional.of(object.apply(open));
            put(
                    kind,
                    Relation.ASSIGNED,
                    new Cell(ordinary, role -> given.subject(role, owner.account(), Set.of(here))));
            put(kind, Relation.SAME_HALL, new Cell(ordinary, this::inTheHall));
            put(kind, Relation.OTHER_HALL, new Cell(ordinary, this::inAnother));
            put(kind, Relation.PROTECTED, new Cell(Optional.of(object.apply(guarded)), this::inTheHall));
            put(
                    kind,
                    Relation.GLASS_BROKEN,
                    new Cell(ordinary, role -> given.subject(role, stranger.account(), Set.of(elsewhere))));
        });
    }

    /** A person with a case, a referral that was completed, so that follow-ups fell due, and one that waits. */
    private Case caseOf() {
        UUID person = given.person("Hilaria");
        UUID first = linked(person);
        UUID organisation = given.organisation();
        UUID done = send(first, organisation);
        Callers.as(given.member(organisation), () -> {
            referrals.accept(done);
            referrals.complete(done);
        });
        UUID followUp = Callers.as(
                owner, () -> followUps.ofPerson(person, ZoneId.of("UTC")).get(0).id());
        UUID second = linked(person);
        UUID family = Callers.as(owner, () -> families.formOf(person));
        return new Case(person, second, send(second, organisation), followUp, family, wordFor(person));
    }

    /** What a family said for a person. */
    private UUID wordFor(UUID person) {
        String name = UUID.randomUUID().toString().replace("-", "");
        String line = given.phone(here).endpoint();
        Callers.as(
                Subject.exchange(), () -> words.leave(line, Language.ES, name, new byte[FamilyWords.SHORTEST_BYTES]));
        return Callers.as(owner, () -> {
            UUID word = words.list().stream()
                    .filter(each -> each.state() == FamilyWordState.NEW)
                    .reduce((first, second) -> second)
                    .orElseThrow()
                    .id();
            words.take(word);
            words.link(word, person);
            return word;
        });
    }

    private UUID linked(UUID person) {
        Subject kiosk = given.kiosk();
        TicketView ticket = Callers.as(
                kiosk,
                () -> requests.make(here, ServiceKind.SHELTER, Optional.empty(), Language.ES, ChosenPin.of("1357")));
        UUID request = Callers.as(kiosk, () -> requests.ofTicket(ticket).get(0).id());
        Callers.as(owner, () -> requests.link(request, person));
        return request;
    }

    private UUID send(UUID request, UUID organisation) {
        NewReferral asked = new NewReferral(
                given.service(organisation, ServiceKind.SHELTER),
                Priority.EMERGENCY,
                "",
                ConsentAnswer.YES,
                Language.ES,
                Optional.empty());
        return Callers.as(owner, () -> referrals.send(request, asked));
    }

    private void partners() {
        UUID person = given.person("Tomás");
        UUID organisation = given.organisation();
        UUID waiting = send(linked(person), organisation);
        UUID promised = send(linked(person), organisation);
        Callers.as(given.member(organisation), () -> referrals.accept(promised));
        UUID ended = send(linked(person), organisation);
        Callers.as(owner, () -> referrals.withdraw(ended));
        UUID other = given.organisation();
        put(Kind.REFERRAL, Relation.UNANSWERED, ofPartner(waiting, organisation));
        put(Kind.REFERRAL, Relation.PROMISED, ofPartner(promised, organisation));
        put(Kind.REFERRAL, Relation.ENDED, ofPartner(ended, organisation));
        put(Kind.REFERRAL, Relation.OTHER_ORGANISATION, ofPartner(waiting, other));
    }

    private Cell ofPartner(UUID object, UUID organisation) {
        return new Cell(
                Optional.of(object), role -> role.partner() ? given.partner(role, organisation) : inTheHall(role));
    }

    private void accounts() {
        UUID organisation = given.organisation();
        UUID member = account(Role.PARTNER_MEMBER, organisation);
        UUID coordinator = account(Role.PARTNER_COORDINATOR, organisation);
        UUID token = Callers.as(
                given.partner(Role.PARTNER_COORDINATOR, organisation),
                () -> tokens.make(
                                organisation,
                                "T",
                                Set.of(Operation.READ_INBOX),
                                Instant.now().plus(Duration.ofDays(1)))
                        .token()
                        .id());
        Function<Role, Subject> ofIt = role -> given.partner(role, organisation);
        Function<Role, Subject> stranger = role -> given.subject(role, UUID.randomUUID(), Set.of(here));
        put(Kind.ACCOUNT, Relation.SELF, new Cell(Optional.of(member), role -> given.subject(role, member, Set.of())));
        put(Kind.ACCOUNT, Relation.MEMBER, new Cell(Optional.of(member), ofIt));
        put(Kind.ACCOUNT, Relation.SAME_ORGANISATION, new Cell(Optional.of(coordinator), ofIt));
        put(Kind.ACCOUNT, Relation.OTHER_ORGANISATION, new Cell(Optional.of(member), stranger));
        put(Kind.API_TOKEN, Relation.SAME_ORGANISATION, new Cell(Optional.of(token), ofIt));
        put(Kind.API_TOKEN, Relation.OTHER_ORGANISATION, new Cell(Optional.of(token), stranger));
        UUID webhook = Callers.as(
                given.partner(Role.PARTNER_COORDINATOR, organisation),
                () -> webhooks.add(organisation, "https://93.184.216.34/changes")
                        .webhook());
        put(Kind.WEBHOOK, Relation.SAME_ORGANISATION, new Cell(Optional.of(webhook), ofIt));
        put(Kind.WEBHOOK, Relation.OTHER_ORGANISATION, new Cell(Optional.of(webhook), stranger));
    }

    private UUID account(Role role, UUID organisation) {
        return given.signIn(given.account(role, Optional.of(organisation)))
                .account()
                .id();
    }
}
