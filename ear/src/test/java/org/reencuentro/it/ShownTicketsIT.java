package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Requests;
import org.reencuentro.referral.ShownTickets;

/** Somebody shows a ticket at a partner's door. */
@ExtendWith(ArquillianExtension.class)
class ShownTicketsIT {
    @Inject
    Given given;

    @Inject
    Referred referred;

    @Inject
    Referrals referrals;

    @Inject
    Requests requests;

    @Inject
    ShownTickets shown;

    private Subject worker;
    private Subject member;
    private UUID referral;
    private String number;

    @BeforeEach
    void somebodyWasReferred() {
        worker = given.staff(Role.CASEWORKER);
        UUID organisation = given.organisation();
        member = given.member(organisation);
        referral = referred.send(worker, given.person("Hilaria"), organisation);
        number = Callers.as(
                worker,
                () -> requests.require(referrals.require(referral).request())
                        .ticket()
                        .number());
    }

    private List<UUID> found(Subject who, String text) {
        return Callers.as(who, () -> shown.find(text));
    }

    @Test
    void theTicketLeadsToItsReferralHoweverItIsTyped() {
        assertEquals(List.of(referral), found(member, number));
        String halves = number.substring(0, 4) + "%s" + number.substring(4);
        for (String between : List.of(" ", "\u00a0", "-")) {
            assertEquals(List.of(referral), found(member, " " + halves.formatted(between) + "\n"));
        }
    }

    @Test
    void whatIsOthersWhatIsOverAndWhatIsNotThereAreTheSame() {
        Subject other = given.member(given.organisation());
        for (String text : List.of(number, "00000000", "12345678", "", "x", "0".repeat(10_000), "%", "' OR 1=1")) {
            assertEquals(List.of(), found(other, text), text);
        }
        Callers.as(worker, () -> referrals.withdraw(referral));
        assertEquals(List.of(), found(member, number));
    }

    @Test
    void whoeverLooksManyUpWaits() {
        for (int i = 0; i < ShownTickets.MOST; i++) {
            found(member, "00000000");
        }
        Problem refused = assertThrows(Problem.class, () -> found(member, number));
        assertEquals(ReferralProblem.TICKET_SLOW_DOWN, refused.code());
        assertEquals(List.of(), found(given.member(given.organisation()), number), "others go on");
    }
}
