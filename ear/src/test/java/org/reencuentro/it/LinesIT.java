package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.call.CallFact;
import org.reencuentro.call.CallOutcome;
import org.reencuentro.call.Calls;
import org.reencuentro.call.LineCall;
import org.reencuentro.call.LineDays;
import org.reencuentro.call.LineHistory;
import org.reencuentro.call.Permission;
import org.reencuentro.hall.Board;
import org.reencuentro.hall.HallNews;
import org.reencuentro.hall.HallProblem;
import org.reencuentro.hall.HallView;
import org.reencuentro.hall.Hours;
import org.reencuentro.hall.LineState;
import org.reencuentro.hall.LineView;
import org.reencuentro.hall.LineWatch;
import org.reencuentro.hall.OpeningHours;
import org.reencuentro.hall.SilenceCause;
import org.reencuentro.hall.SilenceView;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** What a line did and when it was silent, in a hall of the test's own. */
@ExtendWith(ArquillianExtension.class)
class LinesIT {
    private static final ZoneId ZONE = ZoneId.of("America/Guatemala");

    @Inject
    Given given;

    @Inject
    OpeningHours hours;

    @Inject
    Calls calls;

    @Inject
    LineHistory history;

    @Inject
    LineWatch watch;

    @Inject
    Board board;

    @Inject
    HallNews news;

    private final List<HallNews.Item> told = new CopyOnWriteArrayList<>();
    private Runnable deaf;
    private HallView hall;
    private LineView line;
    private Subject supervisor;

    @BeforeEach
    void openAHall() {
        hall = given.newHall();
        supervisor = given.subject(Role.SUPERVISOR, UUID.randomUUID(), Set.of(hall.id()));
        line = given.phone(hall.id());
        deaf = news.listen(item -> {
            if (item.topic() == HallNews.Topic.LINE && item.about().equals(line.id())) {
                told.add(item);
            }
        });
        board.heard();
    }

    @AfterEach
    void theExchangeGoes() {
        board.silent();
        deaf.run();
    }

    private void does(LineState state, Duration ago) {
        board.report(line.endpoint(), state, Instant.now().minus(ago));
    }

    /** The application looks by itself too: whoever is second when both find the same has nothing to do. */
    private void look() {
        try {
            Callers.as(Subject.system(), watch::look);
        } catch (RuntimeException both) {
            Callers.as(Subject.system(), watch::look);
        }
    }

    private List<SilenceView> silent() {
        return Callers.as(supervisor, () -> watch.silent());
    }

    private LineHistory.View history() {
        return Callers.as(supervisor, () -> history.of(line.id()));
    }

    private void call(String digits, int talk) {
        String id = Given.unique();
        Callers.as(
                Subject.exchange(), () -> calls.authorise(id, line.endpoint(), Language.ES, digits, Optional.empty()));
        Instant now = Instant.now();
        Callers.as(
                Subject.exchange(),
                () -> calls.record(CallFact.ended(
                        id,
                        now,
                        new CallFact.End(
                                Optional.of(now.minusSeconds(talk)).filter(any -> talk > 0),
                                talk > 0 ? "ANSWER" : "NOANSWER",
                                16,
                                CallFact.Source.JOURNAL))));
    }

    @Test
    void aLineTellsWhatItDidButNotOfHelplines() {
        call("55500178", 60);
        call("55500178", 0);
        call("55500179", 120);
        call("1572", 300);
        LineDays did = history().did();
        assertEquals(
                List.of(new LineDays.Day(LocalDate.now(ZONE), 3, 2, Optional.of(Duration.ofSeconds(90)))), did.days());
        assertEquals(
                List.of(CallOutcome.TALKED, CallOutcome.NO_ANSWER, CallOutcome.TALKED),
                did.calls().stream().map(each -> each.outcome().orElseThrow()).toList());
        LineCall newest = did.calls().get(0);
        assertEquals(Optional.of(120), newest.talkSeconds());
        assertEquals(Language.ES, newest.language());
        assertEquals(Permission.APPLICATION, newest.permission());
    }

    @Test
    void whoSeesAnotherBoardSeesNoLineOfThisOne() {
        Subject elsewhere = given.staff(Role.SUPERVISOR);
        assertEquals(
                HallProblem.LINE_UNKNOWN,
                Callers.as(elsewhere, () -> assertThrows(Problem.class, () -> history.of(line.id())))
                        .code());
        does(LineState.FREE, Duration.ofHours(1));
        does(LineState.OFFLINE, Duration.ofMinutes(5));
        look();
        assertTrue(Callers.as(elsewhere, () -> watch.silent()).stream()
                .noneMatch(each -> each.line().id().equals(line.id())));
    }

    @Test
    void aLineThatFallsSilentIsToldOnceAndIsWellAgainByItself() {
        does(LineState.FREE, Duration.ofHours(1));
        look();
        assertEquals(List.of(), silent());
        does(LineState.OFFLINE, Duration.ofMinutes(5));
        look();
        SilenceView silence = silent().get(0);
        assertEquals(line.id(), silence.line().id());
        assertEquals(SilenceCause.UNREACHABLE, silence.cause());
        assertTrue(Duration.between(silence.since(), Instant.now()).compareTo(Duration.ofMinutes(5)) >= 0);
        look();
        look();
        assertEquals(1, told.size(), "told once");
        assertEquals(1, silent().size());

        does(LineState.OFF_HOOK, Duration.ZERO);
        look();
        assertEquals(List.of(), silent());
        assertTrue(history().silences().get(0).endedAt().isPresent());

        does(LineState.OFFLINE, Duration.ofMinutes(3));
        look();
        assertEquals(2, told.size(), "another silence is told again");
        assertEquals(2, history().silences().size());
    }

    @Test
    void whatFallsSilentInAClosedHallIsToldWhenItOpens() {
        Callers.as(
                supervisor,
                () -> hours.except(
                        hall.id(), LocalDate.now(ZONE), new Hours.Exception(Hours.Reason.HOLIDAY, Optional.empty())));
        does(LineState.FREE, Duration.ofHours(1));
        look();
        does(LineState.OFFLINE, Duration.ofMinutes(5));
        look();
        assertEquals(List.of(), silent());
        assertEquals(
                List.of(Optional.empty()),
                history().silences().stream().map(SilenceView::toldAt).toList());
        Callers.as(supervisor, () -> hours.asUsual(hall.id(), LocalDate.now(ZONE)));
        look();
        assertEquals(1, silent().size());
        assertEquals(1, told.size());
    }

    @Test
    void nothingIsKnownWhileTheExchangeIsNotHeardNorOfAPhoneThatWasNeverThere() {
        does(LineState.OFFLINE, Duration.ofHours(1));
        look();
        assertEquals(List.of(), history().silences(), "nobody has plugged it in yet");
        does(LineState.FREE, Duration.ofMinutes(30));
        look();
        board.silent();
        does(LineState.OFFLINE, Duration.ofMinutes(20));
        look();
        assertEquals(List.of(), silent());
        board.heard();
        look();
        assertFalse(silent().isEmpty());
    }
}
