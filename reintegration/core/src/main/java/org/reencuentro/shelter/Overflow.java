package org.reencuentro.shelter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Problem;

/** Which house is offered: the first in a hall's order that has places of one kind for all who stay together. */
public final class Overflow {
    private Overflow() {}

    /**
     * What is offered.
     *
     * @param bed where; empty when no house has places for all of them
     * @param passedOver the houses before it in the order, and why they were not taken
     */
    public record Offer(Optional<Bed> bed, List<PassedOver> passedOver) {}

    /** Places of a kind in a house. */
    public record Bed(UUID service, BedKind kind) {}

    /** A house that was not taken. */
    public record PassedOver(UUID service, NoBed why) {}

    /**
     * Looks through the houses. Families come before men and women, so that who belongs together stays together.
     *
     * @param order the nearest first, as the hall has it; may be empty
     * @throws Problem {@link ShelterProblem#MINOR_WITH_ADULTS}, {@link ShelterProblem#PARTY_MIXED} as {@link Party#kinds}
     */
    public static Offer offer(Party party, List<House> order, Instant now) {
        List<BedKind> kinds = new ArrayList<>(party.kinds());
        kinds.sort(Comparator.comparing(kind -> kind != BedKind.FAMILIES));
        List<PassedOver> passed = new ArrayList<>();
        for (House house : order) {
            NoBed why = NoBed.OTHER_KINDS;
            for (BedKind kind : kinds) {
                Optional<NoBed> none = house.without(kind, party.size(), now);
                if (none.isEmpty()) {
                    return new Offer(Optional.of(new Bed(house.service(), kind)), List.copyOf(passed));
                }
                why = none.get().compareTo(why) > 0 ? none.get() : why;
            }
            passed.add(new PassedOver(house.service(), why));
        }
        return new Offer(Optional.empty(), List.copyOf(passed));
    }
}
