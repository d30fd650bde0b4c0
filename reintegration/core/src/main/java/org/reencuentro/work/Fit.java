package org.reencuentro.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How well an opening fits somebody, and why. An age that a job names is no reason; what is for the young is offered to the
 * young, and no job to a minor.
 *
 * @param reasons in the order in which they were looked at
 */
public record Fit(OpeningView opening, List<FitReason> reasons) {
    /** Up to this age, in years, somebody is offered what is for the young. */
    public static final int YOUNG_UNTIL = 29;

    /** Best first; of those that fit alike the one that closes first. */
    public static final Comparator<Fit> BEST_FIRST = Comparator.comparingInt(Fit::points)
            .reversed()
            .thenComparing(each -> each.opening().facts().closes())
            .thenComparing(each -> each.opening().id());

    /**
     * How an opening fits; empty when it is not for them at all.
     *
     * @param home where they are going, a department's two digits or a municipality's four; empty when it is not known
     * @param minor whether they are treated as a minor
     * @param age empty when it is not known
     */
    public static Optional<Fit> of(
            WorkProfile profile, Optional<String> home, boolean minor, OptionalInt age, OpeningView opening) {
        NewOpening facts = opening.facts();
        if (facts.kind() == OpeningKind.JOB && minor
                || facts.kind() == OpeningKind.SCHOLARSHIP && !minor && age.orElse(YOUNG_UNTIL + 1) > YOUNG_UNTIL) {
            return Optional.empty();
        }
        List<FitReason> reasons = new ArrayList<>();
        if (profile.wishes().contains(facts.kind())) {
            reasons.add(FitReason.WISHED);
        }
        facts.skill().ifPresent(skill -> skilled(profile, facts, skill, reasons));
        if (facts.schooling() != Schooling.NONE) {
            reasons.add(profile.schooling()
                    .map(had -> had.enough(facts.schooling()) ? FitReason.SCHOOLING : FitReason.SCHOOLING_SHORT)
                    .orElse(FitReason.SCHOOLING_UNKNOWN));
        }
        if (facts.department().isPresent() && home.isPresent()) {
            reasons.add(home.get().startsWith(facts.department().get()) ? FitReason.NEAR : FitReason.FAR);
        }
        return Optional.of(new Fit(opening, List.copyOf(reasons)));
    }

    private static void skilled(WorkProfile profile, NewOpening facts, Skill skill, List<FitReason> reasons) {
        Optional<SkillView> most = profile.skills().stream()
                .filter(each -> each.skill() == skill)
                .max(Comparator.comparing(SkillView::proof).thenComparing(SkillView::years));
        boolean teaches = facts.kind() == OpeningKind.COURSE || facts.kind() == OpeningKind.SCHOLARSHIP;
        if (most.isEmpty()) {
            if (!teaches) {
                reasons.add(FitReason.SKILL_MISSING);
            }
            return;
        }
        if (facts.kind() == OpeningKind.CERTIFICATION) {
            reasons.add(most.get().proof() ? FitReason.SKILL : FitReason.CAN_BE_CERTIFIED);
        } else {
            reasons.add(FitReason.SKILL);
            if (facts.kind() == OpeningKind.JOB && !most.get().proof()) {
                reasons.add(FitReason.NO_PROOF);
            }
        }
        if (facts.years() > 0) {
            int years = profile.skills().stream()
                    .filter(each -> each.skill() == skill)
                    .mapToInt(SkillView::years)
                    .sum();
            reasons.add(years >= facts.years() ? FitReason.YEARS : FitReason.YEARS_FEW);
        }
    }

    /** What its reasons come to. */
    public int points() {
        return reasons.stream().mapToInt(FitReason::weight).sum();
    }
}
