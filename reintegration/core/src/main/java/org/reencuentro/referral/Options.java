package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.directory.Directory;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Coordinates;
import org.reencuentro.person.Families;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.person.Place;
import org.reencuentro.person.Places;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.ReferralStore;

/** Which services a request could be sent to, and whether the same help was given before. */
@ApplicationScoped
@Transactional
public class Options {
    /** The same kind of help within half a year is worth a look before more is asked for. */
    private static final Duration LATELY = Duration.ofDays(180);

    private static final Set<ReferralState> HELPED =
            EnumSet.of(ReferralState.ACCEPTED, ReferralState.IN_SERVICE, ReferralState.COMPLETED);

    private Clock clock;
    private ReferralStore store;
    private Directory directory;
    private Disclosure disclosure;
    private People people;
    private Families families;
    private Merged merged;
    private Places places;
    private Halls halls;
    private Policy policy;

    protected Options() {}

    @Inject
    public Options(
            Clock clock,
            ReferralStore store,
            Directory directory,
            Disclosure disclosure,
            People people,
            Families families,
            Merged merged,
            Places places,
            Halls halls,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.directory = directory;
        this.disclosure = disclosure;
        this.people = people;
        this.families = families;
        this.merged = merged;
        this.places = places;
        this.halls = halls;
        this.policy = policy;
    }

    /**
     * The services that offer what a linked request asks for, each with what its partner would see of the person, the
     * best fitting first.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN} or {@link ReferralProblem#REQUEST_NOT_LINKED}
     */
    @May(Operation.READ_REQUEST)
    public List<Option> of(@About UUID id) {
        HelpRequest request = linked(id);
        Fit.Wanted wanted = wanted(request);
        return directory.services(request.kind()).stream()
                .map(service -> new Option(disclosure.preview(request, service), Fit.of(service, wanted)))
                .sorted(Fit.order(clock.instant()))
                .toList();
    }

    /**
     * The same kind of help that the person of a linked request, or somebody of their family, was promised or given in
     * the last half year, as far as whoever asks may know of it, the newest first.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN} or {@link ReferralProblem#REQUEST_NOT_LINKED}
     */
    @May(Operation.READ_REQUEST)
    public List<EarlierHelp> earlierHelp(@About UUID id) {
        HelpRequest request = linked(id);
        Set<UUID> own = merged.whole(request.person());
        Set<UUID> all = new HashSet<>(own);
        Collection<UUID> joined = families.familiesOf(own).values();
        families.membersOf(Set.copyOf(joined)).values().forEach(all::addAll);
        Instant since = clock.instant().minus(LATELY);
        return policy.visible(Operation.READ_REFERRAL, store.ofPeople(all), Referral::id).stream()
                .filter(each -> each.kind() == request.kind() && HELPED.contains(each.state()))
                .filter(each -> each.sentAt().isAfter(since))
                .map(each -> new EarlierHelp(
                        directory.organisation(each.organisation()),
                        each.state(),
                        each.sentAt(),
                        own.contains(each.person())))
                .toList();
    }

    private HelpRequest linked(UUID id) {
        HelpRequest request = store.request(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        if (request.person() == null) {
            throw new Problem(ReferralProblem.REQUEST_NOT_LINKED);
        }
        return request;
    }

    private Fit.Wanted wanted(HelpRequest request) {
        PersonView person = people.require(request.person());
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), halls.require(request.hall()).zone());
        Optional<Place> home = person.home().flatMap(places::place);
        Optional<Place> there = home.filter(place ->
                        request.department().map(place.departmentCode()::equals).orElse(true))
                .or(() -> request.department().flatMap(department -> places.place(department + "01")));
        Optional<String> where =
                home.filter(there.stream().toList()::contains).map(Place::code).or(request::department);
        OptionalInt age = person.birth()
                .filter(any -> !person.ageInDoubt())
                .map(birth -> OptionalInt.of(birth.youngestAge(today)))
                .orElse(OptionalInt.empty());
        Optional<Coordinates> from = there.map(Place::seat);
        return new Fit.Wanted(age, person.language(), where, from, earlier(request.id()));
    }

    private Map<UUID, Fit.Earlier> earlier(UUID request) {
        Map<UUID, Fit.Earlier> earlier = new HashMap<>();
        for (Referral each : store.ofRequest(request)) {
            each.history().stream()
                    .flatMap(step -> step.alternative().stream())
                    .forEach(suggested -> earlier.putIfAbsent(suggested, Fit.Earlier.SUGGESTED));
            if (each.state() == ReferralState.DECLINED) {
                earlier.put(each.service(), Fit.Earlier.DECLINED);
            } else if (each.state() == ReferralState.EXPIRED) {
                earlier.put(each.service(), Fit.Earlier.SILENT);
            }
        }
        return earlier;
    }
}
