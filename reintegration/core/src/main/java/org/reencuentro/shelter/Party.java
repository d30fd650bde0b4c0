package org.reencuentro.shelter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reencuentro.kernel.Problem;

/**
 * People who are placed together or not at all: one alone, siblings, a family.
 *
 * @param sleepers at least one
 * @param family whether all of them are known to be each other's own family; somebody who only travels along is not
 */
public record Party(List<Sleeper> sleepers, boolean family) {
    /**
     * Those people.
     *
     * @throws Problem {@link ShelterProblem#PARTY_EMPTY} without anybody
     */
    public Party {
        sleepers = List.copyOf(sleepers);
        if (sleepers.isEmpty()) {
            throw new Problem(ShelterProblem.PARTY_EMPTY);
        }
    }

    /** How many places of one kind they need. */
    public int size() {
        return sleepers.size();
    }

    /**
     * The kinds of places where all of them may sleep; never empty.
     *
     * <p>Minors sleep among minors, or with their own family, and nowhere else. Adults sleep by their sex, or as a family;
     * who did not say their sex, or is neither, says where.
     *
     * @throws Problem {@link ShelterProblem#MINOR_WITH_ADULTS} when a minor is to stay with an adult who is not known to be
     *     their own; {@link ShelterProblem#PARTY_MIXED} when men and women are who are no family: each is placed alone
     */
    public Set<BedKind> kinds() {
        boolean minors = sleepers.stream().anyMatch(each -> each.age().minor());
        boolean adults = sleepers.stream().anyMatch(each -> !each.age().minor());
        if (minors && !adults) {
            return Collections.unmodifiableSet(EnumSet.of(BedKind.CHILDREN));
        }
        if (minors && !family) {
            throw new Problem(ShelterProblem.MINOR_WITH_ADULTS);
        }
        Set<BedKind> kinds = EnumSet.noneOf(BedKind.class);
        if (sleepers.stream().allMatch(Sleeper::amongMen)) {
            kinds.add(BedKind.MEN);
        }
        if (sleepers.stream().allMatch(Sleeper::amongWomen)) {
            kinds.add(BedKind.WOMEN);
        }
        if (family && size() > 1) {
            kinds.add(BedKind.FAMILIES);
        }
        if (kinds.isEmpty()) {
            throw new Problem(ShelterProblem.PARTY_MIXED);
        }
        return Collections.unmodifiableSet(kinds);
    }

    /**
     * Refuses a kind of places where one of them may not sleep.
     *
     * @throws Problem {@link ShelterProblem#MINOR_WITH_ADULTS}, {@link ShelterProblem#PARTY_MIXED} as {@link #kinds};
     *     {@link ShelterProblem#MINOR_WITH_ADULTS} also for a minor in a place that is no child's;
     *     {@link ShelterProblem#BED_NOT_FOR_THEM} else
     */
    public void mustFit(BedKind kind) {
        if (kinds().contains(kind)) {
            return;
        }
        boolean minors = sleepers.stream().anyMatch(each -> each.age().minor());
        throw new Problem(minors ? ShelterProblem.MINOR_WITH_ADULTS : ShelterProblem.BED_NOT_FOR_THEM);
    }
}
