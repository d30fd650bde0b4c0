package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.duty.Duties;
import org.reencuentro.duty.DutyDraft;
import org.reencuentro.duty.DutyProblem;
import org.reencuentro.duty.RosterView;
import org.reencuentro.hall.Attentions;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.LineKind;
import org.reencuentro.hall.LineState;
import org.reencuentro.hall.LineView;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Whose phone rings when somebody asks for a person: those on duty, in their order, as far as they are free. */
@ExtendWith(ArquillianExtension.class)
class DutiesIT {
    private static final Hours.Span ALWAYS = new Hours.Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    @Inject
    Given given;

    @Inject
    Duties duties;

    @Inject
    Attentions attentions;

    @Inject
    Board board;

    private UUID hall;
    private LineView caller;
    private LineView social;
    private LineView children;
    private Subject supervisor;

    @BeforeEach
    void openAHallWithTwoDutyPhones() {
        hall = given.newHall().id();
        caller = given.phone(hall);
        social = given.line(hall, LineKind.DUTY);
        children = given.line(hall, LineKind.DUTY);
        supervisor = of(Role.SUPERVISOR);
        hang(social);
        hang(children);
    }

    private Subject of(Role role) {
        return given.subject(role, UUID.randomUUID(), Set.of(hall));
    }

    private void hang(LineView phone) {
        board.report(phone.endpoint(), LineState.FREE, Instant.now());
    }

    private static DutyDraft draft(Role role, LineView phone, int place) {
        return new DutyDraft(role, phone.id(), EnumSet.allOf(DayOfWeek.class), ALWAYS, place);
    }

    private UUID add(DutyDraft draft) {
        return Callers.as(supervisor, () -> duties.add(hall, draft));
    }

    private RosterView roster() {
        return Callers.as(supervisor, () -> duties.of(hall));
    }

    private List<String> rung(boolean child) {
        return Callers.as(Subject.exchange(), () -> duties.rung(caller.endpoint(), child));
    }

    private void refused(DutyProblem why, Subject who, Runnable deed) {
        Problem refused = assertThrows(Problem.class, () -> Callers.as(who, deed));
        assertEquals(why, refused.code());
    }

    @Test
    void whoIsOnDutyIsRungInOrderForAChildChildProtectionFirst() {
        assertEquals(List.of(), rung(false));
        add(draft(Role.CHILD_PROTECTION, children, 2));
        add(draft(Role.CASEWORKER, social, 1));
        assertEquals(List.of(social.endpoint(), children.endpoint()), rung(false));
        assertEquals(List.of(children.endpoint(), social.endpoint()), rung(true));
        assertTrue(roster().rings());
        assertEquals(List.of(), Callers.as(Subject.exchange(), () -> duties.rung("h-nowhere", false)));
    }

    @Test
    void aPhoneThatIsBusyOrAwayIsSkipped() {
        add(draft(Role.CASEWORKER, social, 1));
        add(draft(Role.CHILD_PROTECTION, children, 2));
        board.report(social.endpoint(), LineState.RINGING, Instant.now());
        assertEquals(List.of(children.endpoint()), rung(false));
        board.report(children.endpoint(), LineState.OFFLINE, Instant.now());
        assertEquals(List.of(), rung(false));
        assertFalse(roster().rings());
        assertEquals(2, roster().now().size(), "they are on duty all the same");
    }

    @Test
    void whoLeavesIsNotRungAndComesBack() {
        UUID duty = add(draft(Role.CASEWORKER, social, 1));
        Subject caseworker = of(Role.CASEWORKER);
        refused(DutyProblem.DUTY_OF_OTHERS, of(Role.PSYCHOLOGIST), () -> duties.leave(hall, duty));
        Callers.as(caseworker, () -> duties.leave(hall, duty));
        assertEquals(List.of(), rung(false));
        assertEquals(
                Optional.of(caseworker.account()), roster().rows().get(0).away().map(away -> away.by()));
        Callers.as(caseworker, () -> duties.comeBack(hall, duty));
        assertEquals(List.of(social.endpoint()), rung(false));
        Callers.as(supervisor, () -> duties.leave(hall, duty));
        Callers.as(supervisor, () -> duties.change(hall, duty, draft(Role.PSYCHOLOGIST, social, 3)));
        assertEquals(List.of(social.endpoint()), rung(false), "what is said anew begins anew");
        Callers.as(supervisor, () -> duties.remove(hall, duty));
        assertEquals(List.of(), rung(false));
        refused(DutyProblem.DUTY_UNKNOWN, supervisor, () -> duties.remove(hall, duty));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(DutyProblem.DUTY_PHONE_REFUSED, supervisor, () -> duties.add(hall, draft(Role.CASEWORKER, caller, 1)));
        refused(DutyProblem.DUTY_PLACE_REFUSED, supervisor, () -> duties.add(hall, draft(Role.CASEWORKER, social, 0)));
        refused(
                DutyProblem.DUTY_DAYS_MISSING,
                supervisor,
                () -> duties.add(hall, new DutyDraft(Role.CASEWORKER, social.id(), Set.of(), ALWAYS, 1)));
        Hours.Span never = notNow();
        UUID duty = add(new DutyDraft(Role.CASEWORKER, social.id(), EnumSet.allOf(DayOfWeek.class), never, 1));
        refused(DutyProblem.DUTY_NOT_NOW, supervisor, () -> duties.leave(hall, duty));
        assertEquals(List.of(), rung(false));
        assertEquals(0, roster().now().size());
        assertFalse(roster().gaps().isEmpty());
        for (int i = 1; i < 40; i++) {
            add(draft(Role.CASEWORKER, social, 1));
        }
        refused(DutyProblem.DUTY_TOO_MANY, supervisor, () -> duties.add(hall, draft(Role.CASEWORKER, social, 1)));
    }

    /** An hour of each day that neither is nor comes within the hour. */
    private static Hours.Span notNow() {
        LocalTime now = LocalTime.now(ZoneId.of("America/Guatemala"));
        LocalTime from = now.plusHours(6).withMinute(0).withSecond(0).withNano(0);
        return new Hours.Span(from, from.plusHours(1));
    }

    @Test
    void aDutyPhoneThatWasLiftedGoesToWhoAskedButNotToAChild() {
        add(draft(Role.CASEWORKER, social, 1));
        ask(false);
        Callers.as(Subject.exchange(), () -> attentions.answered(caller.endpoint(), caller.endpoint()));
        assertTrue(waits(), "a phone that is no duty phone answers nobody");
        Callers.as(Subject.exchange(), () -> attentions.answered(caller.endpoint(), social.endpoint()));
        assertFalse(waits());
        assertEquals(
                1,
                roster().phones().stream()
                        .mapToLong(RosterView.DutyPhone::answered)
                        .sum());
        ask(true);
        Callers.as(Subject.exchange(), () -> attentions.answered(caller.endpoint(), social.endpoint()));
        assertTrue(waits());
    }

    private void ask(boolean child) {
        Callers.as(
                Subject.exchange(),
                () -> attentions.raise(hall, caller.endpoint(), caller.label(), Language.ES, child));
    }

    private boolean waits() {
        return Callers.as(Subject.exchange(), () -> attentions.waitsAt(caller.endpoint()));
    }
}
