package org.reencuentro.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.person.PersonView;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;
import org.reencuentro.programme.model.FollowUp;
import org.reencuentro.programme.store.FollowUpStore;
import org.reencuentro.referral.ReferralCompleted;

/**
 * Follow-up after the hall. It begins with the first help that was given and comes at months 0, 1, 3 and 6, since the
 * State follows a returned family for six months in its community (Guatemala's follow-up report to the UN, paragraph
 * 46, step 20).
 */
@ApplicationScoped
@Transactional
public class FollowUps {
    /** Months after the beginning at which somebody is contacted. */
    static final int[] MONTHS = {0, 1, 3, 6};

    private Clock clock;
    private FollowUpStore store;
    private People people;
    private Halls halls;
    private Policy policy;
    private Merged merged;

    protected FollowUps() {}

    @Inject
    public FollowUps(Clock clock, FollowUpStore store, People people, Halls halls, Policy policy, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.people = people;
        this.halls = halls;
        this.policy = policy;
        this.merged = merged;
    }

    void begin(@Observes ReferralCompleted help) {
        if (store.ofPeople(merged.whole(help.person())).isEmpty()) {
            LocalDate start = today(halls.require(help.hall()).zone());
            for (int month : MONTHS) {
                store.add(FollowUp.plan(Ids.next(clock), help.person(), month, start));
            }
        }
    }

    /** What is due until a day and not done, of cases in reach, the most overdue first; at most 200. */
    @May(Operation.LIST_FOLLOW_UPS)
    public List<FollowUpView> dueUntil(LocalDate day, ZoneId zone) {
        return views(visible(store.dueUntil(day, 1000)).stream().limit(200).toList(), zone);
    }

    /** The follow-ups of a person by month; empty when none began. */
    @May(Operation.READ_CASE)
    public List<FollowUpView> ofPerson(@About UUID person, ZoneId zone) {
        return views(store.ofPeople(merged.allowed(Operation.READ_CASE, person)), zone);
    }

    /**
     * A follow-up took place.
     *
     * @throws Problem {@link ProgrammeProblem#FOLLOW_UP_UNKNOWN} or {@link ProgrammeProblem#FOLLOW_UP_DONE}
     */
    @May(Operation.FINISH_FOLLOW_UP)
    public void finish(@About UUID id, FollowUpResult result) {
        store.lock(id)
                .orElseThrow(() -> new Problem(ProgrammeProblem.FOLLOW_UP_UNKNOWN))
                .finish(result, Callers.current().account(), clock.instant());
    }

    private List<FollowUp> visible(List<FollowUp> followUps) {
        return policy.visible(Operation.FINISH_FOLLOW_UP, followUps, FollowUp::id);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private List<FollowUpView> views(List<FollowUp> followUps, ZoneId zone) {
        Map<UUID, PersonView> known =
                people.views(followUps.stream().map(FollowUp::person).collect(Collectors.toSet()));
        LocalDate today = today(zone);
        return followUps.stream()
                .map(each -> view(each, known.get(each.person()), today))
                .toList();
    }

    private static FollowUpView view(FollowUp followUp, PersonView person, LocalDate today) {
        return new FollowUpView(
                followUp.id(),
                person,
                followUp.month(),
                followUp.dueOn(),
                Math.toIntExact(ChronoUnit.DAYS.between(today, followUp.dueOn())),
                Optional.ofNullable(followUp.doneAt()),
                Optional.ofNullable(followUp.result()));
    }
}
