package org.reencuentro.shelter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is offered to people who need a bed; a person places them.
 *
 * @param kinds of beds where all of them may sleep
 * @param offer the first house that has beds for all, and why not those before it
 * @param houses in the order of the hall
 */
public record BedOffer(Set<BedKind> kinds, Overflow.Offer offer, List<HouseView> houses) {
    /** Why a house before the offered one was passed over; empty for others. */
    public Optional<NoBed> why(UUID service) {
        return offer.passedOver().stream()
                .filter(each -> each.service().equals(service))
                .map(Overflow.PassedOver::why)
                .findFirst();
    }
}
