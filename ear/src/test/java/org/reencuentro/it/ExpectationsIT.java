package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.reencuentro.arrival.ArrivalFacts;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.ArrivalState;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.arrival.Expectations;
import org.reencuentro.arrival.Expected;
import org.reencuentro.arrival.ExpectedView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** What becomes of a flight or bus, and what partners are told of it. */
@ExtendWith(ArquillianExtension.class)
class ExpectationsIT {
    @Inject
    Given given;

    @Inject
    Arrivals arrivals;

    @Inject
    Expectations expectations;

    @Test
    void aPartnerIsToldNumbersSaysThatItKnowsAndNobodyElseCan() {
        UUID shelter = given.organisation();
        given.service(shelter, ServiceKind.SHELTER);
        Subject supervisor = given.staff(Role.SUPERVISOR);
        UUID bus = Callers.as(supervisor, () -> arrivals.notice(given.hall().id(), notice(40, 3)));
        Callers.as(Subject.system(), () -> expectations.tell(bus));
        Subject member = given.member(shelter);
        ExpectedView told = of(member, bus);
        assertEquals(
                new Expected.Count(Expected.Count.Kind.EXACT, 40),
                told.expected().people());
        assertEquals(Expected.Count.Kind.FEW, told.expected().medical().kind(), "three could be known by it");
        assertEquals(Expected.Count.Kind.UNKNOWN, told.expected().families().kind());
        Subject other = given.member(given.organisation());
        refused(ArrivalProblem.EXPECTED_UNKNOWN, () -> Callers.as(other, () -> expectations.acknowledge(told.id())));
        refused(
                ArrivalProblem.EXPECTED_UNKNOWN,
                () -> Callers.as(member, () -> expectations.acknowledge(UUID.randomUUID())));
        Callers.as(member, () -> expectations.acknowledge(told.id()));
        assertTrue(of(member, bus).acknowledgedAt().isPresent());
        Callers.as(supervisor, () -> arrivals.change(bus, notice(44, 3)));
        Callers.as(Subject.system(), () -> expectations.tell(bus));
        ExpectedView again = of(member, bus);
        assertEquals(44, again.expected().people().number());
        assertEquals(Optional.empty(), again.acknowledgedAt(), "what is new is not known yet");
    }

    private ExpectedView of(Subject member, UUID arrival) {
        List<ExpectedView> holding = Callers.as(member, () -> expectations.holding());
        return holding.stream()
                .filter(each -> each.arrival().id().equals(arrival))
                .findFirst()
                .orElseThrow();
    }

    private static ArrivalFacts notice(int people, int medical) {
        return new ArrivalFacts(
                ArrivalKind.BUS,
                "B" + Given.unique(),
                Instant.now().plusSeconds(3600),
                Optional.of("Consulado"),
                Optional.of("Tapachula"),
                Optional.of(45),
                new ArrivalFacts.Announced(
                        Optional.of(people),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(medical),
                        Optional.empty()));
    }

    @Test
    void whatHasComeDoesNotStayAwayUntilThatIsTakenBack() {
        try (Callers.Acting supervisor = Callers.begin(given.staff(Role.SUPERVISOR))) {
            UUID flight = given.arrival();
            refused(ArrivalProblem.ARRIVAL_WRONG_STATE, () -> arrivals.expectAgain(flight));
            arrivals.arrived(flight, Instant.now());
            assertEquals(ArrivalState.ARRIVED, arrivals.require(flight).state());
            refused(ArrivalProblem.ARRIVAL_WRONG_STATE, () -> arrivals.cancel(flight, ArrivalState.Reason.WEATHER));
            refused(ArrivalProblem.ARRIVAL_WRONG_STATE, () -> arrivals.arrived(flight, Instant.now()));
            arrivals.expectAgain(flight);
            arrivals.divert(flight, ArrivalState.Reason.WEATHER);
            assertEquals(Optional.empty(), arrivals.require(flight).arrivedAt());
        }
    }

    private static void refused(ArrivalProblem why, Executable done) {
        assertEquals(why, assertThrows(Problem.class, done).code());
    }
}
