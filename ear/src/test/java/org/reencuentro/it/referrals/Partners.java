package org.reencuentro.it.referrals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.it.Given;

/** Who is asked: organisations with what they offer and what is shared with them; the first is asked most. */
@Dependent
class Partners {
    private static final int PARTNERS = 40;
    private static final List<ServiceKind> KINDS = List.of(
            ServiceKind.SHELTER,
            ServiceKind.TRANSPORT,
            ServiceKind.DOCUMENT,
            ServiceKind.HEALTH,
            ServiceKind.PSYCHOSOCIAL,
            ServiceKind.LEGAL,
            ServiceKind.TRAINING,
            ServiceKind.EMPLOYMENT);

    @Inject
    Given given;

    private final List<Offer> offers = new ArrayList<>();

    /** A service, whose it is and under which rule it hears of people. */
    record Offer(UUID organisation, UUID service, ServiceKind kind, UUID rule) {}

    void list() {
        for (int i = 0; i < PARTNERS; i++) {
            UUID organisation = given.organisation();
            for (ServiceKind kind : List.of(KINDS.get(i % KINDS.size()), KINDS.get((i + 3) % KINDS.size()))) {
                UUID rule = given.share(organisation, kind, Given.EVERYTHING);
                offers.add(new Offer(organisation, given.serviceWithoutRule(organisation, kind), kind, rule));
            }
        }
    }

    /** The organisation that is asked most: every tenth time, and otherwise as often as the others. */
    UUID most() {
        return offers.get(0).organisation();
    }

    /** Another organisation than that. */
    UUID other() {
        return offers.get(2).organisation();
    }

    List<UUID> all() {
        return offers.stream().map(Offer::organisation).distinct().toList();
    }

    Offer any(SplittableRandom random) {
        return random.nextInt(10) == 0 ? offers.get(random.nextInt(2)) : offers.get(random.nextInt(offers.size()));
    }
}
