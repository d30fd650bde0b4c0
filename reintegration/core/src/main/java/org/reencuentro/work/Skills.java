package org.reencuentro.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.work.model.ProfileOfWork;
import org.reencuentro.work.model.WorkSkill;
import org.reencuentro.work.store.WorkStore;

/** What people can do and would like, as they say it: work abroad counts, with a paper or without. */
@ApplicationScoped
@Transactional
public class Skills {
    private Clock clock;
    private WorkStore store;
    private Merged merged;

    protected Skills() {}

    @Inject
    Skills(Clock clock, WorkStore store, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.merged = merged;
    }

    /** What is known of a person; {@link WorkProfile#EMPTY} when nothing is. */
    @May(Operation.READ_CASE)
    public WorkProfile of(@About UUID person) {
        return of(merged.allowed(Operation.READ_CASE, person));
    }

    private WorkProfile of(Collection<UUID> records) {
        List<SkillView> skills =
                store.skills(records).stream().map(WorkSkill::view).toList();
        return store.profiles(records).stream()
                .findFirst()
                .map(newest -> new WorkProfile(newest.schooling(), newest.wishes(), skills))
                .orElse(new WorkProfile(Optional.empty(), Set.of(), skills));
    }

    /**
     * How far they went to school and what they would like.
     *
     * @param schooling empty when they did not say
     */
    @May(Operation.KEEP_WORK)
    public void say(@About UUID person, Optional<Schooling> schooling, Set<OpeningKind> wishes) {
        ProfileOfWork profile = store.profile(person).orElseGet(() -> ProfileOfWork.of(person));
        profile.say(schooling, wishes, clock.instant());
        store.add(profile);
    }

    /**
     * They can do something.
     *
     * @param years for how long they did it, in whole years
     * @param abroad whether they learned or did it abroad
     * @param proof whether they have a paper that says so
     * @throws Problem {@link WorkProblem#SKILL_THERE_ALREADY}, {@link WorkProblem#SKILL_YEARS_REFUSED}
     */
    @May(Operation.KEEP_WORK)
    public void add(@About UUID person, Skill skill, int years, boolean abroad, boolean proof) {
        boolean there = store.skills(merged.allowed(Operation.KEEP_WORK, person)).stream()
                .map(WorkSkill::view)
                .anyMatch(each -> each.skill() == skill && each.abroad() == abroad);
        if (there) {
            throw new Problem(WorkProblem.SKILL_THERE_ALREADY);
        }
        store.add(WorkSkill.of(Ids.next(clock), person, skill, years, abroad, proof));
    }

    /**
     * That was a mistake.
     *
     * @throws Problem {@link WorkProblem#SKILL_UNKNOWN}
     */
    @May(Operation.KEEP_WORK)
    public void remove(@About UUID person, UUID skill) {
        List<UUID> records = merged.allowed(Operation.KEEP_WORK, person);
        store.remove(store.skill(skill)
                .filter(found -> records.contains(found.person()))
                .orElseThrow(() -> new Problem(WorkProblem.SKILL_UNKNOWN)));
    }
}
