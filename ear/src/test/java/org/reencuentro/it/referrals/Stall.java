package org.reencuentro.it.referrals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.delivery.Webhooks;
import org.reencuentro.it.Given;
import org.reencuentro.it.Mailbox;
import org.reencuentro.it.people.Figures;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Referrals;

/**
 * How soon a partner's system hears of a change while another partner's takes what it is sent and says nothing for a
 * minute. Times without a stall and with one are taken by turns, so that whatever else the machine does meets both alike.
 */
@Dependent
class Stall {
    static final int ROUNDS = 8;
    static final int MOST = 40 * (2 * ROUNDS + 1);
    static final int STALLED = 10;

    /** So many messages an organisation may have on their way; a system that is silent holds them all. */
    private static final int HELD = 4;

    /** The first of each round are not counted: before them others were answered in a row. */
    private static final int FIRST = 2;

    @Inject
    Given given;

    @Inject
    Webhooks webhooks;

    @Inject
    Referrals referrals;

    record Result(Figures calm, Figures stalled, int lost) {}

    /**
     * Measures.
     *
     * @param healthy referrals without an answer of the organisation whose times are taken, {@link #MOST} or fewer in shorter rounds
     * @param silent the same of those that stall, one in each round
     */
    Result run(UUID organisation, List<UUID> healthy, Map<UUID, List<UUID>> silent) throws Exception {
        Subject member = given.partner(Role.PARTNER_COORDINATOR, organisation);
        Figures calm = new Figures();
        Figures stalled = new Figures();
        int lost = 0;
        try (Mailbox mailbox = new Mailbox();
                Mailbox mute = new Mailbox()) {
            Callers.as(member, () -> webhooks.add(organisation, mailbox.at("/changes")));
            int round = healthy.size() / (2 * silent.size() + 1);
            int next = 0;
            lost += times(mailbox, member, healthy.subList(next, next += round), new Figures());
            for (Map.Entry<UUID, List<UUID>> each : silent.entrySet()) {
                lost += times(mailbox, member, healthy.subList(next, next += round), calm);
                Subject other = given.partner(Role.PARTNER_COORDINATOR, each.getKey());
                UUID mutes = Callers.as(other, () -> webhooks.add(each.getKey(), mute.at("/stall")))
                        .webhook();
                each.getValue().forEach(referral -> Callers.as(other, () -> referrals.acknowledge(referral)));
                for (int i = 0; i < HELD; i++) {
                    lost += mute.next(20) == null ? 1 : 0;
                }
                lost += times(mailbox, member, healthy.subList(next, next += round), stalled);
                Callers.as(other, () -> webhooks.takeAway(mutes));
            }
        }
        return new Result(calm, stalled, lost);
    }

    private int times(Mailbox mailbox, Subject member, List<UUID> each, Figures figures) throws InterruptedException {
        int lost = 0;
        int counted = 0;
        for (UUID referral : each) {
            long begun = System.nanoTime();
            Callers.as(member, () -> referrals.acknowledge(referral));
            Mailbox.Letter letter = mailbox.next(20);
            if (letter == null || !letter.body().contains(referral.toString())) {
                lost++;
            } else if (++counted > FIRST) {
                figures.add(System.nanoTime() - begun);
            }
        }
        return lost;
    }
}
