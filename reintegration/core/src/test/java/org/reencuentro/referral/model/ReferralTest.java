package org.reencuentro.referral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reencuentro.consent.Ground;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.TestKeys;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;

public class ReferralTest {
    private static final Instant T0 = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID BY = new UUID(0, 9);

    private static final Map<ReferralState, Consumer<Referral>> VERBS = new EnumMap<>(Map.of(
            ReferralState.SENT, r -> r.send(BY, T0),
            ReferralState.ACKNOWLEDGED, r -> r.acknowledge(BY, T0),
            ReferralState.ACCEPTED, r -> r.accept(BY, T0),
            ReferralState.IN_SERVICE, r -> r.begin(BY, T0),
            ReferralState.COMPLETED, r -> r.complete(BY, T0),
            ReferralState.DECLINED, r -> r.decline(DeclineReason.NO_CAPACITY, Optional.empty(), BY, T0),
            ReferralState.WITHDRAWN, r -> r.withdraw(BY, T0),
            ReferralState.EXPIRED, r -> r.expire(T0),
            ReferralState.NOT_ATTENDED, r -> r.notAttended(BY, T0)));

    private static HelpRequest request() {
        return HelpRequest.make(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                ServiceKind.TRANSPORT,
                Optional.of("13"),
                Language.ES,
                T0);
    }

    private static Referral draft() {
        return Referral.draft(
                new UUID(0, 4),
                "R-2222-2",
                request(),
                new Referral.Parties(
                        new UUID(0, 5), new UUID(0, 6), new UUID(0, 7), Ground.consent(new UUID(0, 8)), BY),
                Priority.URGENT,
                "",
                TestKeys.dataKey());
    }

    /** A referral brought to a state by the shortest way of its table. */
    public static Referral in(ReferralState wanted) {
        ArrayDeque<List<ReferralState>> ways = new ArrayDeque<>(List.of(List.of(ReferralState.DRAFT)));
        while (true) {
            List<ReferralState> way = ways.remove();
            ReferralState last = way.get(way.size() - 1);
            if (last == wanted) {
                Referral referral = draft();
                way.stream().skip(1).forEach(state -> VERBS.get(state).accept(referral));
                return referral;
            }
            for (ReferralState next : last.next()) {
                List<ReferralState> longer = new ArrayList<>(way);
                longer.add(next);
                ways.add(longer);
            }
        }
    }

    static Stream<Arguments> allPairs() {
        return Stream.of(ReferralState.values())
                .flatMap(from -> VERBS.keySet().stream().map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyStepIsInTheTableOrRefusedWithFromAndTo(ReferralState from, ReferralState to) {
        Referral referral = in(from);
        int before = referral.history().size();
        if (from.next().contains(to)) {
            VERBS.get(to).accept(referral);
            assertEquals(to, referral.state());
            assertEquals(before + 1, referral.history().size());
        } else {
            Problem refused = assertThrows(Problem.class, () -> VERBS.get(to).accept(referral));
            assertEquals(ReferralProblem.REFERRAL_WRONG_STATE, refused.code());
            assertEquals(Map.of("from", from.name(), "to", to.name()), refused.details());
            assertEquals(from, referral.state());
            assertEquals(before, referral.history().size());
        }
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void everyStateCanBeReachedAndEveryWayEnds(ReferralState state) {
        assertEquals(state, in(state).state());
        assertTrue(state.end()
                || state.next().stream()
                        .anyMatch(next -> next.end() || !next.next().isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void whatEndsWithoutHelpOpensTheRequestAgain(ReferralState state) {
        HelpRequest request = request();
        request.follow(state);
        if (state.end()) {
            assertEquals(state == ReferralState.COMPLETED ? RequestState.DONE : RequestState.OPEN, request.state());
        } else if (state.promised()) {
            assertEquals(RequestState.ACCEPTED, request.state());
        } else {
            assertEquals(state.unanswered() ? RequestState.REFERRED : RequestState.OPEN, request.state());
        }
    }

    @ParameterizedTest
    @EnumSource(Priority.class)
    void theAnswerIsDueByThePrioritysTime(Priority priority) {
        Referral referral = Referral.draft(
                new UUID(0, 4),
                "R-2222-2",
                request(),
                new Referral.Parties(
                        new UUID(0, 5), new UUID(0, 6), new UUID(0, 7), Ground.consent(new UUID(0, 8)), BY),
                priority,
                "",
                TestKeys.dataKey());
        referral.send(BY, T0);
        assertEquals(T0.plus(priority.answerWithin()), referral.answerBy());
    }

    @Test
    void aRequestIsReferredOnlyForThePersonWhoAsked() {
        HelpRequest request = request();
        assertEquals(
                ReferralProblem.REQUEST_NOT_LINKED,
                assertThrows(Problem.class, request::personToRefer).code());
        request.link(new UUID(0, 5));
        request.link(new UUID(0, 5));
        assertEquals(
                ReferralProblem.REQUEST_LINKED_ALREADY,
                assertThrows(Problem.class, () -> request.link(new UUID(0, 6))).code());
        request.follow(ReferralState.SENT);
        assertEquals(
                ReferralProblem.REQUEST_NOT_OPEN,
                assertThrows(Problem.class, request::personToRefer).code());
    }

    @Test
    void aNoteIsAtMost500Characters() {
        assertEquals(
                ReferralProblem.NOTE_TOO_LONG,
                assertThrows(
                                Problem.class,
                                () -> Referral.draft(
                                        new UUID(0, 4),
                                        "R-2222-2",
                                        request(),
                                        new Referral.Parties(BY, BY, BY, Ground.consent(BY), BY),
                                        Priority.NORMAL,
                                        "x".repeat(501),
                                        TestKeys.dataKey()))
                        .code());
    }
}
