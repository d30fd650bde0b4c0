package org.reencuentro.it.referrals;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.it.people.Pieces;
import org.reencuentro.it.people.Rows;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.DataKeys;
import org.reencuentro.kernel.Language;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;
import org.reencuentro.referral.model.Referral;
import org.reencuentro.ticket.TicketWord;

/**
 * Puts referrals into the database with what lists read of them, beside the product, in batches; the history only of the
 * open ones, as no list reads it.
 */
@Dependent
class ReferralLoading {
    private static final Logger LOG = Logger.getLogger(ReferralLoading.class);

    private static final int OPEN_OF_ALL = 20;
    private static final int OWNERS = 20;

    @Inject
    Pieces pieces;

    @Inject
    DataKeys keys;

    private final Instant now = Instant.now();
    private final UUID sender = UUID.randomUUID();
    private final List<Someone> people = new ArrayList<>();
    private final Map<UUID, Long> numbers = new HashMap<>();
    private SplittableRandom random;
    private int total;
    private int made;

    private record Someone(UUID id, UUID hall, UUID ticket, UUID consent, Partners.Offer offer) {}

    /** Loads them. Each open one is of somebody else; the others are of the same people in earlier times. */
    void load(int referrals, int seed, Map<UUID, UUID> hallsOfPeople, Partners partners) throws Exception {
        random = new SplittableRandom(seed);
        total = referrals;
        List<UUID> ids = List.copyOf(new TreeSet<>(hallsOfPeople.keySet()));
        for (int from = 0; from < ids.size(); from += Pieces.SIZE) {
            List<UUID> piece = ids.subList(from, Math.min(ids.size(), from + Pieces.SIZE));
            pieces.inOne(connection -> people(connection, piece, hallsOfPeople, partners));
        }
        while (made < referrals) {
            int most = Math.min(referrals, made + Pieces.SIZE);
            pieces.inOne(connection -> referrals(connection, most, partners));
            LOG.infof("%d of %d referrals are written", made, referrals);
        }
        pieces.inOne(connection -> {
            try (Rows last = new Rows(connection, "partner_change_last", "organisation_id, change_number")) {
                for (Map.Entry<UUID, Long> each : numbers.entrySet()) {
                    last.add(each.getKey(), each.getValue());
                }
                last.flush();
            }
        });
    }

    /** One out of so many is open: so many people are needed. */
    static int people(int referrals) {
        return referrals / OPEN_OF_ALL;
    }

    private void people(Connection connection, List<UUID> ids, Map<UUID, UUID> halls, Partners partners)
            throws Exception {
        try (Rows tickets = new Rows(connection, "ticket", "id, hall_id, number, word, secret, language, issued_at");
                Rows consents = new Rows(
                        connection,
                        "consent",
                        "id, person_id, organisation_id, purpose, answer, language, recorded_by, given_at, "
                                + "version, sharing_rule_id, manner");
                Rows files = new Rows(
                        connection,
                        "case_file",
                        "id, code, person_id, hall_id, opened_by, opened_at, owner_id, protected_at, version");
                Rows requests = requests(connection)) {
            for (UUID id : ids) {
                Someone someone = new Someone(id, halls.get(id), next(), next(), partners.any(random));
                int number = people.size();
                people.add(someone);
                tickets.add(
                        someone.ticket(),
                        someone.hall(),
                        "9%07d".formatted(number),
                        TicketWord.values()[number % TicketWord.values().length],
                        "-",
                        Language.ES,
                        now);
                consents.add(
                        someone.consent(),
                        id,
                        someone.offer().organisation(),
                        someone.offer().kind(),
                        ConsentAnswer.YES,
                        Language.ES,
                        sender,
                        now,
                        0,
                        someone.offer().rule(),
                        "SPOKEN");
                files.add(
                        next(),
                        "BC" + number,
                        id,
                        someone.hall(),
                        sender,
                        now,
                        new UUID(9, number % OWNERS),
                        number % 100 == 0 ? now : null,
                        0);
                if (number % 3 == 0) {
                    requests.add(
                            next(),
                            someone.hall(),
                            someone.ticket(),
                            null,
                            ServiceKind.SHELTER,
                            "13",
                            Language.ES,
                            RequestState.OPEN,
                            now.minusSeconds(random.nextInt(1_000_000)),
                            0);
                }
            }
            tickets.flush();
            consents.flush();
            files.flush();
            requests.flush();
        }
    }

    private static Rows requests(Connection connection) throws Exception {
        return new Rows(
                connection,
                "help_request",
                "id, hall_id, ticket_id, person_id, kind, department, language, state, made_at, " + "version");
    }

    private UUID next() {
        return Invention.id(random, now);
    }

    private void referrals(Connection connection, int most, Partners partners) throws Exception {
        List<Someone> whose = new ArrayList<>();
        // Only the notes of those that are open are sealed: a key takes longer to open than all rows of a referral to
        // write.
        Set<UUID> sealed = new HashSet<>();
        for (int i = made; i < most; i++) {
            boolean open = i % OPEN_OF_ALL == 0;
            Someone someone = people.get(open ? i / OPEN_OF_ALL % people.size() : random.nextInt(people.size()));
            whose.add(someone);
            if (open) {
                sealed.add(someone.id());
            }
        }
        Map<UUID, DataKey> open = keys.find(List.copyOf(sealed));
        try (Rows requests = requests(connection);
                Rows referrals = new Rows(
                        connection,
                        "referral",
                        "id, code, help_request_id, person_id, service_id, organisation_id, hall_id, kind, "
                                + "department, priority, consent_id, state, sent_at, answer_by, sent_by, version, "
                                + "note_sealed, turn, due_at, escalation, withdrawal_seen_at");
                Rows steps = new Rows(
                        connection,
                        "referral_step",
                        "referral_id, step_number, from_state, to_state, taken_by, taken_at, kind");
                Rows changes = new Rows(
                        connection,
                        "partner_change",
                        "id, organisation_id, referral_id, state, changed_at, change_number")) {
            for (Someone someone : whose) {
                boolean stillOpen = made % OPEN_OF_ALL == 0;
                Invention one = stillOpen
                        ? Invention.open(random, someone.offer(), now)
                        : Invention.ended(random, partners.any(random), now, (double) made / total);
                UUID request = Invention.id(random, one.sentAt());
                requests.add(
                        request,
                        someone.hall(),
                        someone.ticket(),
                        someone.id(),
                        one.offer().kind(),
                        "13",
                        Language.ES,
                        asked(one.state()),
                        one.sentAt(),
                        0);
                referrals.add(
                        one.id(),
                        "B" + Integer.toString(made, 36),
                        request,
                        someone.id(),
                        one.offer().service(),
                        one.offer().organisation(),
                        someone.hall(),
                        one.offer().kind(),
                        "13",
                        one.priority(),
                        someone.consent(),
                        one.state(),
                        one.sentAt(),
                        one.answerBy(),
                        sender,
                        0,
                        stillOpen ? open.get(someone.id()).seal("Viaja con un niño.", Referral.place(one.id())) : null,
                        one.turn(),
                        one.dueAt(),
                        one.escalation(),
                        one.state() == ReferralState.WITHDRAWN ? one.sentAt() : null);
                if (stillOpen) {
                    history(one, steps);
                }
                last(one, changes);
                made++;
            }
            requests.flush();
            referrals.flush();
            steps.flush();
            changes.flush();
        }
    }

    private void history(Invention one, Rows steps) throws Exception {
        int number = 0;
        for (Invention.Step step : one.steps()) {
            steps.add(one.id(), ++number, step.from(), step.to(), sender, step.at(), "MOVED");
        }
    }

    private void last(Invention one, Rows changes) throws Exception {
        UUID organisation = one.offer().organisation();
        Invention.Step last = one.steps().get(one.steps().size() - 1);
        changes.add(
                Invention.id(random, last.at()),
                organisation,
                one.id(),
                last.to(),
                last.at(),
                numbers.merge(organisation, 1L, Long::sum));
    }

    private static RequestState asked(ReferralState state) {
        return state.unanswered()
                ? RequestState.REFERRED
                : state.promised() ? RequestState.ACCEPTED : RequestState.DONE;
    }
}
