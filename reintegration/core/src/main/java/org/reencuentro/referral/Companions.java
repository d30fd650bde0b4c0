package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.Ground;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Families;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.referral.store.GroupStore;
import org.reencuentro.referral.store.ReferralStore;

/**
 * Members of a family who follow one of them to a partner. Each has a referral of their own, under their own consent and
 * with their own history; what they have in common is the group.
 */
@ApplicationScoped
@Transactional
public class Companions {
    private Clock clock;
    private ReferralStore store;
    private GroupStore groups;
    private Sending sending;
    private Families families;
    private People people;
    private Merged merged;
    private Halls halls;
    private Policy policy;

    protected Companions() {}

    @Inject
    Companions(
            Clock clock,
            ReferralStore store,
            GroupStore groups,
            Sending sending,
            Families families,
            People people,
            Merged merged,
            Halls halls,
            Policy policy) {
        this.clock = clock;
        this.store = store;
        this.groups = groups;
        this.sending = sending;
        this.families = families;
        this.people = people;
        this.merged = merged;
        this.halls = halls;
        this.policy = policy;
    }

    /**
     * The family of the person of a linked request, without them, as far as whoever asks may see it; empty when they are
     * in none.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_UNKNOWN}
     */
    @May(Operation.READ_REQUEST)
    public List<Companion> of(@About UUID id) {
        HelpRequest request = store.request(id).orElseThrow(() -> new Problem(ReferralProblem.REQUEST_UNKNOWN));
        if (request.person() == null) {
            return List.of();
        }
        Set<UUID> own = merged.whole(request.person());
        LocalDate today = today(request.hall());
        return families.ofPerson(request.person()).stream()
                .flatMap(family -> family.members().stream())
                .filter(member -> !own.contains(member.person().id()))
                .map(member -> new Companion(
                        member.person(), member.tie(), member.person().minor(today), member.together()))
                .toList();
    }

    /**
     * Somebody said no to the partner to whom a member of their family was referred.
     *
     * @throws Problem as {@link #send}
     */
    @May(Operation.REFER_RELATIVE)
    public void recordRefusal(@About UUID person, UUID with, NewReferral asked) {
        sending.refused(person, first(person, with, asked).kind(), asked);
    }

    /**
     * Refers somebody together with a member of their family who was referred before. What they need becomes a request
     * of the same ticket, if they had none of that kind.
     *
     * @param with the referral of that member
     * @param asked what is asked, without what was said of that member, with what they themselves say to it
     * @return the referral
     * @throws Problem {@link ReferralProblem#REFERRAL_UNKNOWN}, also when it went to another service,
     *     {@link PersonProblem#NOT_IN_FAMILY} when they are not of one family, {@link ReferralProblem#REQUEST_NOT_OPEN} when a partner was asked for them already,
     *     {@link ReferralProblem#CHILD_WITHOUT_ADULT}, {@link ConsentProblem#CONSENT_MISSING} when no answer of before
     *     holds, or those of {@link Referrals#send}
     */
    @May(Operation.REFER_RELATIVE)
    public UUID send(@About UUID person, UUID with, NewReferral asked) {
        Referral first = first(person, with, asked);
        Set<UUID> records = merged.whole(person);
        requireAdult(person, first);
        Ground ground = sending.ground(person, first.kind(), asked);
        return sending.send(request(person, records, first), asked, ground, first.group());
    }

    /**
     * The referral of the member of the family, which whoever acts has sent or could have sent; to the service that is
     * asked now, so that no answer about one partner opens anything to another.
     */
    private Referral first(UUID person, UUID with, NewReferral asked) {
        Referral first = store.referral(with)
                .filter(found -> policy.may(Operation.SEND_REFERRAL, found.request()))
                .filter(found -> found.group().isPresent() && !found.state().end())
                .filter(found -> found.service().equals(asked.service()))
                .orElseThrow(() -> new Problem(ReferralProblem.REFERRAL_UNKNOWN));
        Map<UUID, UUID> joined = families.familiesOf(List.of(person, first.person()));
        if (joined.size() < 2 || !joined.get(person).equals(joined.get(first.person()))) {
            throw new Problem(PersonProblem.NOT_IN_FAMILY);
        }
        return first;
    }

    /** A child goes with an adult of the family, unless whoever answers for its protection decides otherwise. */
    private void requireAdult(UUID person, Referral first) {
        LocalDate today = today(first.hall());
        if (!people.require(person).minor(today) || policy.may(Operation.PROTECT_CASE, person)) {
            return;
        }
        List<UUID> before = groups.of(first.group().orElseThrow()).stream()
                .filter(each -> !each.state().end())
                .map(Referral::person)
                .toList();
        if (people.views(before).values().stream().allMatch((PersonView each) -> each.minor(today))) {
            throw new Problem(ReferralProblem.CHILD_WITHOUT_ADULT);
        }
    }

    private HelpRequest request(UUID person, Set<UUID> records, Referral first) {
        List<HelpRequest> same = store.requestsOf(records).stream()
                .filter(each -> each.kind() == first.kind())
                .toList();
        Optional<HelpRequest> open =
                same.stream().filter(each -> each.state() == RequestState.OPEN).findFirst();
        if (open.isPresent()) {
            return store.lockRequest(open.get().id()).orElseThrow();
        }
        if (same.stream().anyMatch(each -> each.state().asked())) {
            throw new Problem(ReferralProblem.REQUEST_NOT_OPEN);
        }
        HelpRequest asked = store.request(first.request()).orElseThrow();
        HelpRequest made = HelpRequest.make(
                Ids.next(clock),
                first.hall(),
                asked.ticket(),
                first.kind(),
                first.department(),
                people.require(person).language().orElse(asked.language()),
                clock.instant());
        made.link(person);
        store.add(made);
        return made;
    }

    private LocalDate today(UUID hall) {
        return LocalDate.ofInstant(clock.instant(), halls.require(hall).zone());
    }
}
