package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Place;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Measure;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Score;
import org.reencuentro.referral.Scorecard;
import org.reencuentro.referral.Suggestion;
import org.reencuentro.referral.Tallies;

/** What becomes of referrals is counted as it happens, and added up without losing or doubling any. */
@ExtendWith(ArquillianExtension.class)
class ScorecardIT {
    @Inject
    Given given;

    @Inject
    Referred referred;

    @Inject
    Referrals referrals;

    @Inject
    Correspondence correspondence;

    @Inject
    Scorecard scorecard;

    @Inject
    Tallies tallies;

    private Score score(Subject who, UUID organisation) {
        return Callers.as(who, () -> scorecard.of(30)).stream()
                .filter(each -> each.organisation().id().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private static void counts(Score score, Map<Measure, Integer> expected) {
        expected.forEach((measure, number) -> assertEquals(number, score.number(measure), measure.name()));
    }

    @Test
    void everyStepIsCountedOnceAndAddingUpChangesNothing() {
        Subject caseworker = given.staff(Role.CASEWORKER);
        Subject supervisor = given.staff(Role.SUPERVISOR);
        UUID organisation = given.organisation();
        Subject member = given.member(organisation);
        List<UUID> sent = IntStream.range(0, 6)
                .mapToObj(any -> referred.send(caseworker, given.person("Nicolasa"), organisation))
                .toList();
        counts(score(supervisor, organisation), Map.of(Measure.SENT, 6, Measure.UNANSWERED, 6));
        Callers.as(Subject.system(), () -> tallies.addUp());
        Callers.as(member, () -> {
            correspondence.ask(sent.get(0), "¿Viene sola?");
            correspondence.decline(sent.get(1), DeclineReason.OUTSIDE_AREA, Suggestion.NONE);
            sent.subList(2, 6).forEach(referrals::accept);
            referrals.complete(sent.get(2));
        });
        Callers.as(caseworker, () -> referrals.withdraw(sent.get(3)));
        Map<Measure, Integer> all = Map.of(
                Measure.SENT,
                6,
                Measure.UNANSWERED,
                0,
                Measure.ACKNOWLEDGED,
                1,
                Measure.ACCEPTED,
                4,
                Measure.DECLINED,
                1,
                Measure.TAKEN_BACK,
                0,
                Measure.FINISHED,
                1,
                Measure.IN_TIME,
                5);
        Score before = score(supervisor, organisation);
        counts(before, all);
        Callers.as(Subject.system(), () -> tallies.addUp());
        Callers.as(Subject.system(), () -> tallies.catchUp());
        Score after = score(supervisor, organisation);
        counts(after, all);
        assertEquals(1, after.declined().get(DeclineReason.OUTSIDE_AREA));
        assertEquals(100, after.inTime().orElseThrow());
        assertEquals(6, after.answeredWithin(90).orElseThrow());
        assertTrue(after.finishedWithin(50).isEmpty(), "one says nothing");
        UUID takenBack = referred.send(caseworker, given.person("Nicolasa"), organisation);
        Callers.as(caseworker, () -> referrals.withdraw(takenBack));
        eachNumberOpensTheListThatItCounts(supervisor, organisation);
        assertEquals(List.of(takenBack), counted(supervisor, organisation, Measure.TAKEN_BACK, 25));
    }

    private void eachNumberOpensTheListThatItCounts(Subject supervisor, UUID organisation) {
        Score score = score(supervisor, organisation);
        for (Measure measure : Measure.values()) {
            if (measure.listed()) {
                assertEquals(
                        score.number(measure),
                        counted(supervisor, organisation, measure, 2).size(),
                        measure.name());
            }
        }
    }

    /** All that a number counts, read page by page. */
    private List<UUID> counted(Subject supervisor, UUID organisation, Measure measure, int size) {
        List<UUID> all = new ArrayList<>();
        Optional<Place> from = Optional.empty();
        do {
            Seek seek = from.map(Seek::after).orElseGet(Seek::first);
            Page<ReferralView> page =
                    Callers.as(supervisor, () -> scorecard.counted(organisation, measure, 30, seek, size));
            page.rows().forEach(row -> all.add(row.id()));
            from = page.after();
        } while (from.isPresent());
        return all;
    }
}
