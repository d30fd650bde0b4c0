package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.call.AccompanimentProblem;
import org.reencuentro.call.AccompanimentState;
import org.reencuentro.call.AccompanimentView;
import org.reencuentro.call.Accompaniments;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.CallProblem;
import org.reencuentro.call.Calls;
import org.reencuentro.call.ContactDraft;
import org.reencuentro.call.ContactSource;
import org.reencuentro.call.Decision;
import org.reencuentro.call.HallTerms;
import org.reencuentro.call.LineDraft;
import org.reencuentro.call.StopReason;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** At a phone for children nobody is called before an officer is there, and then only whom was checked. */
@ExtendWith(ArquillianExtension.class)
class ChildCallsIT {
    private static final String MOTHER = "55500178";
    private static final String STRANGER = "55500179";

    @Inject
    Given given;

    @Inject
    Calls calls;

    @Inject
    HallTerms terms;

    @Inject
    Accompaniments accompaniments;

    @Inject
    Attentions attentions;

    private HallView hall;
    private String phone;
    private Subject officer;

    @BeforeEach
    void openAHallWithAPhoneForChildren() {
        hall = given.newHall();
        phone = install(true);
        officer = given.subject(Role.CHILD_PROTECTION, UUID.randomUUID(), Set.of(hall.id()));
    }

    private String install(boolean children) {
        LineView line = given.phone(hall.id());
        Subject supervisor = given.subject(Role.SUPERVISOR, UUID.randomUUID(), Set.of(hall.id()));
        Callers.as(
                supervisor, () -> terms.setLine(hall.id(), line.id(), new LineDraft(true, children, Optional.empty())));
        return line.endpoint();
    }

    private static ContactDraft contact(String digits) {
        return new ContactDraft(digits, Optional.empty(), Optional.of(ContactSource.CONSULAR_NOTICE));
    }

    private UUID prepare(String... digits) {
        return Callers.as(
                officer,
                () -> accompaniments.prepare(
                        hall.id(),
                        List.of(digits).stream().map(ChildCallsIT::contact).toList()));
    }

    private AccompanimentView see(UUID id) {
        return Callers.as(officer, () -> accompaniments.one(hall.id(), id));
    }

    private Decision ask(String attempt, String digits) {
        return Callers.as(
                Subject.exchange(), () -> calls.authorise(attempt, phone, Language.ES, digits, Optional.empty()));
    }

    private void signOn(String endpoint, String channel, String code) {
        Callers.as(Subject.exchange(), () -> accompaniments.signOn(endpoint, channel, code));
    }

    private String present(UUID id) {
        String channel = Given.unique() + ".0";
        signOn(phone, channel, see(id).code().orElseThrow());
        return channel;
    }

    private static void refused(CallProblem why, Decision decision) {
        assertEquals(why, assertInstanceOf(Decision.Refused.class, decision).why());
    }

    private static void allowed(Decision decision) {
        assertInstanceOf(Decision.Allowed.class, decision);
    }

    private static Object why(Subject who, Runnable deed) {
        return assertThrows(Problem.class, () -> Callers.as(who, deed)).code();
    }

    @Test
    void aChildAloneReachesHelplinesAndAPersonAndNobodyElse() {
        refused(CallProblem.CHILD_ALONE, ask(Given.unique() + ".0", MOTHER));
        allowed(ask(Given.unique() + ".0", "1546"));
        prepare(MOTHER);
        refused(CallProblem.CHILD_ALONE, ask(Given.unique() + ".0", MOTHER));
    }

    @Test
    void withTheOfficerThereCheckedContactsAreCalledAndOthersAreNot() {
        UUID id = prepare(MOTHER, "0015125550143");
        assertEquals(AccompanimentState.WAITING, see(id).state());
        String channel = present(id);
        assertEquals(AccompanimentState.PRESENT, see(id).state());
        allowed(ask(channel, MOTHER));
        allowed(ask(channel + "-2", "0015125550143"));
        refused(CallProblem.CONTACT_NOT_CHECKED, ask(channel + "-3", STRANGER));
        refused(CallProblem.CHILD_ALONE, ask(Given.unique() + ".0", MOTHER), "the handset was put down in between");
        assertEquals(
                List.of("43", "78"),
                see(id).calls().stream()
                        .map(made -> made.call().lastTwo().orElseThrow())
                        .sorted()
                        .toList(),
                "refused attempts are in the list of calls, not here");
    }

    private static void refused(CallProblem why, Decision decision, String because) {
        assertEquals(
                why, assertInstanceOf(Decision.Refused.class, decision, because).why(), because);
    }

    @Test
    void theSameCodeHoldsAgainAtTheSamePhoneAndNowhereElse() {
        UUID id = prepare(MOTHER);
        String code = see(id).code().orElseThrow();
        String first = present(id);
        String again = Given.unique() + ".0";
        signOn(phone, again, code);
        allowed(ask(again, MOTHER));
        refused(CallProblem.CHILD_ALONE, ask(first + "-2", MOTHER));
        String beside = install(true);
        assertEquals(
                AccompanimentProblem.ACCOMPANIMENT_ELSEWHERE,
                why(Subject.exchange(), () -> accompaniments.signOn(beside, "x.0", code)));
        String forAll = install(false);
        assertEquals(
                AccompanimentProblem.LINE_NOT_FOR_CHILDREN,
                why(Subject.exchange(), () -> accompaniments.signOn(forAll, "x.0", code)));
        assertEquals(
                AccompanimentProblem.ACCOMPANIMENT_CODE_WRONG,
                why(
                        Subject.exchange(),
                        () -> accompaniments.signOn(phone, "x.0", code.equals("000000") ? "000001" : "000000")));
    }

    @Test
    void theOfficerEndsACallWithAReasonAndTheRecordSaysSo() {
        UUID id = prepare(MOTHER);
        assertEquals(
                AccompanimentProblem.NO_CALL_TO_STOP,
                why(officer, () -> accompaniments.stop(hall.id(), id, StopReason.PRESSURE)));
        String channel = present(id);
        allowed(ask(channel, MOTHER));
        Instant now = Instant.now();
        UUID call = see(id).calls().get(0).call().id();
        Callers.as(
                Subject.exchange(),
                () -> calls.record(CallFact.seen(channel, CallFact.Kind.ANSWERED, now.minusSeconds(40))));
        Callers.as(officer, () -> accompaniments.stop(hall.id(), id, StopReason.PRESSURE));
        assertEquals(Optional.of(channel), Callers.as(Subject.exchange(), () -> accompaniments.toStop(call)));
        Callers.as(
                Subject.exchange(),
                () -> calls.record(CallFact.ended(
                        channel,
                        now,
                        new CallFact.End(Optional.of(now.minusSeconds(40)), "ANSWER", 16, CallFact.Source.JOURNAL))));
        assertEquals(
                Optional.of(CallOutcome.STOPPED), see(id).calls().get(0).call().outcome());
        assertEquals(Optional.of(StopReason.PRESSURE), see(id).calls().get(0).stopped());
        assertEquals(Optional.of(40), see(id).calls().get(0).call().talkSeconds());
        assertEquals(Optional.empty(), Callers.as(Subject.exchange(), () -> accompaniments.toStop(call)));
        allowed(ask(channel + "-2", MOTHER));
        assertEquals(AccompanimentProblem.CALL_GOES_ON, why(officer, () -> accompaniments.end(hall.id(), id)));
        assertEquals(AccompanimentState.PRESENT, see(id).state());
    }

    @Test
    void whenTheOfficerLeavesNobodyIsCalledAnyMore() {
        UUID id = prepare(MOTHER);
        String channel = present(id);
        Callers.as(officer, () -> accompaniments.end(hall.id(), id));
        refused(CallProblem.CHILD_ALONE, ask(channel, MOTHER));
        assertEquals(AccompanimentState.OVER, see(id).state());
        assertTrue(see(id).code().isEmpty());
    }

    @Test
    void whoWaitsAtThePhoneIsAChildUntilTheOfficerHasCome() {
        Callers.as(
                Subject.exchange(),
                () -> attentions.raise(hall.id(), phone, phone, Language.ES, accompaniments.forChildren(phone)));
        assertTrue(Callers.as(officer, () -> attentions.open()).stream()
                .filter(each -> each.place().equals(phone))
                .allMatch(Attentions.View::minor));
        assertTrue(Callers.as(Subject.exchange(), () -> attentions.waitsAt(phone)));
        present(prepare(MOTHER));
        assertFalse(Callers.as(Subject.exchange(), () -> attentions.waitsAt(phone)));
    }

    @Test
    void whatIsNoContactIsRefusedAndNobodySeesAnothersAccompaniment() {
        assertEquals(
                AccompanimentProblem.CONTACT_MISSING, why(officer, () -> accompaniments.prepare(hall.id(), List.of())));
        assertEquals(
                AccompanimentProblem.CONTACTS_TOO_MANY,
                why(officer, () -> accompaniments.prepare(hall.id(), Collections.nCopies(6, contact(MOTHER)))));
        assertEquals(
                AccompanimentProblem.CONTACT_IS_HELPLINE,
                why(officer, () -> accompaniments.prepare(hall.id(), List.of(contact("1546")))));
        ContactDraft unchecked = new ContactDraft(MOTHER, Optional.empty(), Optional.empty());
        assertEquals(
                AccompanimentProblem.CONTACT_SOURCE_MISSING,
                why(officer, () -> accompaniments.prepare(hall.id(), List.of(unchecked))));
        assertEquals(
                CallProblem.NUMBER_TOO_SHORT,
                why(officer, () -> accompaniments.prepare(hall.id(), List.of(contact("5550")))));
        UUID id = prepare(MOTHER);
        Subject colleague = given.subject(Role.CHILD_PROTECTION, UUID.randomUUID(), Set.of(hall.id()));
        assertEquals(
                AccompanimentProblem.ACCOMPANIMENT_UNKNOWN, why(colleague, () -> accompaniments.one(hall.id(), id)));
        assertEquals(
                AccompanimentProblem.ACCOMPANIMENT_UNKNOWN, why(colleague, () -> accompaniments.end(hall.id(), id)));
        assertThrows(
                Problem.class,
                () -> Callers.as(given.staff(Role.CHILD_PROTECTION), () -> accompaniments.own(hall.id())));
    }
}
