package org.reencuentro.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.consent.Bases;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.BasisShared;
import org.reencuentro.consent.Consents;
import org.reencuentro.consent.Ground;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.consent.SharingRuleView;
import org.reencuentro.consent.SharingRules;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.person.BirthDate;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.referral.model.HelpRequest;
import org.reencuentro.referral.model.Referral;

/** The only way in which anything of a person comes before a partner: field by field, each because it is shared. */
@ApplicationScoped
class Disclosure {
    private Clock clock;
    private People people;
    private Directory directory;
    private Consents consents;
    private Bases bases;
    private SharingRules rules;
    private Halls halls;
    private DataKeys keys;

    protected Disclosure() {}

    @Inject
    Disclosure(
            Clock clock,
            People people,
            Directory directory,
            Consents consents,
            Bases bases,
            SharingRules rules,
            Halls halls,
            DataKeys keys) {
        this.clock = clock;
        this.people = people;
        this.directory = directory;
        this.consents = consents;
        this.bases = bases;
        this.rules = rules;
        this.halls = halls;
        this.keys = keys;
    }

    PartnerReferral of(Referral referral) {
        return all(List.of(referral), Set.of(referral.id()), Referral::history).get(0);
    }

    /**
     * The same of many without their history; whatever several of them share is read once.
     *
     * @param spoken those of which anything was asked or answered
     */
    List<PartnerReferral> listed(List<Referral> referrals, Set<UUID> spoken) {
        return all(referrals, spoken, referral -> List.of());
    }

    private List<PartnerReferral> all(
            List<Referral> referrals, Set<UUID> spoken, Function<Referral, List<ReferralStep>> history) {
        Set<UUID> persons = referrals.stream().map(Referral::person).collect(Collectors.toSet());
        Map<UUID, PersonView> people = this.people.views(persons);
        Map<UUID, DataKey> open = keys.find(persons);
        List<Ground> grounds = referrals.stream().map(Referral::ground).toList();
        Map<UUID, Map<SharedFrom, Set<SharedField>>> agreed = consents.shared(
                grounds.stream().flatMap(each -> each.consent().stream()).collect(Collectors.toSet()));
        Map<UUID, BasisShared> recorded = bases.shared(
                grounds.stream().flatMap(each -> each.basis().stream()).collect(Collectors.toSet()));
        Map<UUID, HallView> halls = new HashMap<>();
        Map<UUID, ServiceView> services =
                directory.services(referrals.stream().map(Referral::service).collect(Collectors.toSet()));
        List<PartnerReferral> seen = new ArrayList<>();
        for (Referral each : referrals) {
            HallView hall = halls.computeIfAbsent(each.hall(), this.halls::require);
            PersonView person = people.get(each.person());
            Optional<DataKey> key = Optional.ofNullable(open.get(each.person()));
            Optional<BasisShared> basis = each.ground().basis().map(recorded::get);
            Map<SharedFrom, Set<SharedField>> sharing = basis.map(BasisShared::fields)
                    .or(() -> each.ground().consent().map(agreed::get))
                    .orElse(Map.of());
            Set<SharedField> shared = shared(each.state(), moment -> sharing.getOrDefault(moment, Set.of()));
            seen.add(of(
                    each,
                    services.get(each.service()),
                    hall,
                    someone(person, hall, each, key),
                    spoken.contains(each.id()) ? each.progress(key) : each.standing(),
                    history.apply(each),
                    person.erased() ? Set.of() : shared,
                    basis.map(BasisShared::kind)));
        }
        return seen;
    }

    /** What the partner of a service would see of the person of a request. */
    SharingPreview preview(HelpRequest request, ServiceView service) {
        Optional<SharingRuleView> rule = rules.inForce(service.organisation().id(), request.kind());
        Map<SharedField, SharedFrom> fields = rule.map(SharingRuleView::fields).orElse(Map.of());
        Set<SharedField> asked = EnumSet.noneOf(SharedField.class);
        Set<SharedField> accepted = EnumSet.noneOf(SharedField.class);
        fields.forEach((field, from) -> (from == SharedFrom.ASKED ? asked : accepted).add(field));
        HallView hall = halls.require(request.hall());
        PersonView person = people.require(request.person());
        return new SharingPreview(
                service,
                rule.map(SharingRuleView::id),
                about(new Someone(person, today(hall), request.department(), ""), asked),
                asked,
                accepted);
    }

    /** What is shared in a state, where it is known what is shared at each moment. */
    static Set<SharedField> shared(ReferralState state, Function<SharedFrom, Set<SharedField>> sharing) {
        return state.moment().map(sharing).orElse(Set.of());
    }

    private Someone someone(PersonView person, HallView hall, Referral referral, Optional<DataKey> key) {
        String note = referral.note(key);
        return new Someone(person, today(hall), referral.department(), note);
    }

    private LocalDate today(HallView hall) {
        return LocalDate.ofInstant(clock.instant(), hall.zone());
    }

    /** All there would be to share of a person. */
    record Someone(PersonView person, LocalDate today, Optional<String> department, String note) {}

    static PartnerReferral of(
            Referral referral,
            ServiceView service,
            HallView hall,
            Someone someone,
            Progress progress,
            List<ReferralStep> history,
            Set<SharedField> shared,
            Optional<BasisKind> basis) {
        return new PartnerReferral(
                referral.id(),
                referral.code(),
                referral.kind(),
                service,
                Optional.of(about(someone, shared)).filter(about -> !about.silent()),
                shared.contains(SharedField.NAME)
                        ? Optional.of(someone.person().name().full())
                        : Optional.empty(),
                referral.priority(),
                referral.state(),
                referral.sentAt(),
                referral.answerBy(),
                hall.name(),
                hall.zone(),
                shared.contains(SharedField.NOTE),
                shared.contains(SharedField.NOTE) ? progress : progress.withoutWords(),
                basis.filter(any -> !referral.state().end()),
                history);
    }

    private static PartnerReferral.About about(Someone someone, Set<SharedField> shared) {
        Optional<BirthDate> birth =
                someone.person().birth().filter(any -> !someone.person().ageInDoubt());
        return new PartnerReferral.About(
                only(shared, SharedField.AGE_BAND, birth.map(date -> ageBand(date.youngestAge(someone.today())))),
                only(shared, SharedField.MINOR, Optional.of(someone.person().minor(someone.today()))),
                only(shared, SharedField.LANGUAGE, someone.person().language()),
                only(shared, SharedField.DEPARTMENT, someone.department()),
                only(shared, SharedField.NOTE, Optional.of(someone.note()).filter(note -> !note.isEmpty())));
    }

    private static <T> Optional<T> only(Set<SharedField> shared, SharedField field, Optional<T> value) {
        return shared.contains(field) ? value : Optional.empty();
    }

    /** Age in bands wide enough to say little: 0–11, 12–17, 18–24, 25–59, 60+. */
    static String ageBand(int age) {
        if (age < 12) {
            return "0–11";
        }
        if (age < 18) {
            return "12–17";
        }
        if (age < 25) {
            return "18–24";
        }
        return age < 60 ? "25–59" : "60+";
    }
}
