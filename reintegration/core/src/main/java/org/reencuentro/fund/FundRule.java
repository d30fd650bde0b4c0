package org.reencuentro.fund;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;
import org.reencuentro.triage.NeedsView;

/**
 * By what need is ranked: from what the list and the refreshment table say, and nothing else. Each rule that is true of
 * somebody adds its points; without the first nobody is proposed anything.
 */
public enum FundRule {
    NEEDS_TRANSPORT(2),
    MINOR(3),
    /** Somebody grown up with a minor of the same family on the list. */
    WITH_MINORS(2),
    /** Needs a bed first: the way is longer, or the bus leaves in the morning. */
    SLEEPS_FIRST(1),
    NEEDS_HEALTH(1);

    private final int points;

    FundRule(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    /** Those that are true of somebody; empty unless they said that they need transport. */
    static Set<FundRule> of(PassengerView passenger, NeedsView needs) {
        Set<FundRule> found = EnumSet.noneOf(FundRule.class);
        if (needs.of(Need.TRANSPORT) != NeedAnswer.NEEDS) {
            return found;
        }
        found.add(NEEDS_TRANSPORT);
        if (passenger.minor()) {
            found.add(MINOR);
        } else if (passenger.family().stream().anyMatch(PassengerView.Relative::minor)) {
            found.add(WITH_MINORS);
        }
        if (needs.of(Need.SHELTER) == NeedAnswer.NEEDS) {
            found.add(SLEEPS_FIRST);
        }
        if (needs.of(Need.HEALTH) == NeedAnswer.NEEDS) {
            found.add(NEEDS_HEALTH);
        }
        return found;
    }

    static int points(Set<FundRule> rules) {
        return rules.stream().mapToInt(FundRule::points).sum();
    }

    /**
     * Divides what is left by points, each share rounded down: to a whole unit of the currency, or to the hundredth where
     * that would be nothing. Together they are never more than what is left.
     *
     * @param left hundredths
     * @param points none below nothing
     * @return hundredths, in the same order; nothing for no points
     */
    static List<Long> shares(long left, List<Integer> points) {
        long all = points.stream().mapToLong(Integer::longValue).sum();
        return points.stream()
                .map(each -> all == 0 ? 0 : Math.multiplyExact(left, each.longValue()) / all)
                .map(share -> share >= 100 ? share - share % 100 : share)
                .toList();
    }

    /** All, in the order in which they are shown. */
    static List<FundRule> sorted(Set<FundRule> rules) {
        return Arrays.stream(values()).filter(rules::contains).toList();
    }
}
