package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.consent.Bases;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.referral.model.Referral;

/** Referrals as their senders see them; whatever many of them share is read once. */
@ApplicationScoped
class ReferralViews {
    private People people;
    private Directory directory;
    private DataKeys keys;
    private Bases bases;

    protected ReferralViews() {}

    @Inject
    ReferralViews(People people, Directory directory, DataKeys keys, Bases bases) {
        this.people = people;
        this.directory = directory;
        this.keys = keys;
        this.bases = bases;
    }

    List<ReferralView> of(List<Referral> referrals) {
        return all(referrals, Referral::progress, Referral::history);
    }

    /** The same for long lists: without history, questions and answers, which are read for each by itself. */
    List<ReferralView> listed(List<Referral> referrals) {
        return all(referrals, (referral, key) -> referral.standing(), referral -> List.of());
    }

    private List<ReferralView> all(
            List<Referral> referrals,
            BiFunction<Referral, Optional<DataKey>, Progress> progress,
            Function<Referral, List<ReferralStep>> history) {
        Set<UUID> persons = referrals.stream().map(Referral::person).collect(Collectors.toSet());
        Map<UUID, PersonView> known = people.views(persons);
        Map<UUID, DataKey> open = keys.find(persons);
        Map<UUID, ServiceView> services =
                directory.services(referrals.stream().map(Referral::service).collect(Collectors.toSet()));
        Map<UUID, BasisKind> rests = bases.kinds(referrals.stream()
                .flatMap(each -> each.ground().basis().stream())
                .collect(Collectors.toSet()));
        return referrals.stream()
                .map(each -> {
                    Optional<DataKey> key = Optional.ofNullable(open.get(each.person()));
                    return view(
                            each,
                            known.get(each.person()),
                            services.get(each.service()),
                            each.note(key),
                            progress.apply(each, key),
                            each.ground().basis().map(rests::get),
                            history.apply(each));
                })
                .toList();
    }

    private static ReferralView view(
            Referral referral,
            PersonView person,
            ServiceView service,
            String note,
            Progress progress,
            Optional<BasisKind> basis,
            List<ReferralStep> history) {
        return new ReferralView(
                referral.id(),
                referral.code(),
                referral.request(),
                person,
                service,
                referral.kind(),
                referral.department(),
                referral.priority(),
                note,
                referral.state(),
                referral.sentAt(),
                referral.answerBy(),
                progress,
                basis,
                history);
    }
}
