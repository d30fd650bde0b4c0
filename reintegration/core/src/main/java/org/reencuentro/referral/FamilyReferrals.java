package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.ProblemCode;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Unguarded;

/** A family is referred together: whoever asked first, then each of the others, of whom a no stops nobody else. */
@ApplicationScoped
@Unguarded("For each person it does what is decided, and written down, for itself")
public class FamilyReferrals {
    private Clock clock;
    private Referrals referrals;
    private Companions companions;
    private Directory directory;

    protected FamilyReferrals() {}

    @Inject
    FamilyReferrals(Clock clock, Referrals referrals, Companions companions, Directory directory) {
        this.clock = clock;
        this.referrals = referrals;
        this.companions = companions;
        this.directory = directory;
    }

    /**
     * Asks a partner for help for the person of a request and for members of their family, adults before children.
     *
     * @param others of whom each is named once
     * @return what was sent, and who could not be referred
     * @throws Problem {@link ReferralProblem#FAMILY_DOES_NOT_FIT} when the service has told of fewer places lately, or
     *     those of {@link Referrals#send}: then nothing is sent for anybody
     */
    public SentTogether send(UUID request, NewReferral asked, List<NewCompanion> others) {
        Map<UUID, Companion> family = companions.of(request).stream()
                .collect(Collectors.toMap(each -> each.person().id(), Function.identity()));
        requirePlaces(directory.offered(asked.service()), others.size() + 1);
        UUID first = referrals.send(request, asked, Optional.of(Ids.next(clock)));
        Map<UUID, ProblemCode> refused = new LinkedHashMap<>();
        others.stream()
                .sorted(Comparator.comparing(other -> Optional.ofNullable(family.get(other.person()))
                        .filter(Companion::minor)
                        .isPresent()))
                .forEach(other -> {
                    try {
                        if (!family.containsKey(other.person())) {
                            throw new Problem(PersonProblem.PERSON_UNKNOWN);
                        }
                        follow(other, first, asked.of(other.consent()));
                    } catch (Problem why) {
                        refused.put(other.person(), why.code());
                    }
                });
        return new SentTogether(first, refused);
    }

    private void follow(NewCompanion other, UUID first, NewReferral theirs) {
        if (other.consent().filter(ConsentAnswer.NO::equals).isPresent()) {
            companions.recordRefusal(other.person(), first, theirs);
            throw new Problem(ConsentProblem.CONSENT_REFUSED);
        }
        companions.send(other.person(), first, theirs);
    }

    /** Who belongs together stays together: a service that is known to have too few places is not asked for all. */
    private void requirePlaces(ServiceView service, int people) {
        service.capacity()
                .filter(told -> told.age(clock.instant()) != ServiceView.Age.UNKNOWN)
                .filter(told -> told.places() < people)
                .ifPresent(told -> {
                    throw new Problem(
                            ReferralProblem.FAMILY_DOES_NOT_FIT,
                            Map.of("places", String.valueOf(told.places()), "people", String.valueOf(people)));
                });
    }
}
