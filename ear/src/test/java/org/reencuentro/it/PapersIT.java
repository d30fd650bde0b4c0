package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Money;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Seek;
import org.reencuentro.papers.GrantPurpose;
import org.reencuentro.papers.GrantState;
import org.reencuentro.papers.GrantView;
import org.reencuentro.papers.NewPaper;
import org.reencuentro.papers.PaperGrants;
import org.reencuentro.papers.PaperKind;
import org.reencuentro.papers.PaperMove;
import org.reencuentro.papers.PaperProblem;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.PaperStep;
import org.reencuentro.papers.PaperView;
import org.reencuentro.papers.Papers;
import org.reencuentro.papers.Receiver;
import org.reencuentro.papers.WhyGivenUp;
import org.reencuentro.papers.WhyMissing;
import org.reencuentro.person.PersonProblem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Papers from the day they are missed to the day they are there, and the money for them. */
@ExtendWith(ArquillianExtension.class)
class PapersIT {
    private static final int AT_ONCE = 12;
    private static final Money FEE = Money.of("115", "GTQ");

    @Inject
    Given given;

    @Inject
    Papers papers;

    @Inject
    PaperGrants grants;

    private static NewPaper needed(PaperKind kind) {
        return new NewPaper(kind, WhyMissing.LEFT_ABROAD, Optional.empty());
    }

    private UUID open(Subject worker, UUID person, PaperKind kind) {
        return Callers.as(worker, () -> papers.open(person, needed(kind)));
    }

    private PaperView read(Subject worker, UUID person) {
        return Callers.as(worker, () -> papers.of(person)).get(0);
    }

    private static void refused(Object code, Subject subject, Runnable deed) {
        assertEquals(
                code,
                assertThrows(Problem.class, () -> Callers.as(subject, deed)).code());
    }

    private static PaperMove requested(String number) {
        return new PaperMove(
                PaperState.REQUESTED, Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void aPaperIsFollowedIntoSomebodysHands() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Eulalia");
        UUID service = given.service(given.organisation(), ServiceKind.DOCUMENT);
        UUID id = Callers.as(
                worker,
                () -> papers.open(person, new NewPaper(PaperKind.DPI, WhyMissing.NEVER_HAD, Optional.of(service))));
        Callers.as(worker, () -> {
            papers.move(person, id, PaperMove.to(PaperState.PAID));
            papers.move(person, id, requested("77-1234"));
            papers.move(person, id, PaperMove.to(PaperState.PAID));
            papers.move(person, id, PaperMove.to(PaperState.REQUESTED));
            papers.move(person, id, PaperMove.to(PaperState.READY));
        });
        PaperView ready = read(worker, person);
        assertEquals(PaperState.READY, ready.state());
        assertEquals(Optional.of("77-1234"), ready.number());
        assertEquals(service, ready.service().orElseThrow().id());
        assertEquals(7, ready.dueIn());
        assertEquals(
                List.of(false, false, false, true, false, false),
                ready.steps().stream().map(PaperStep::back).toList());
        Callers.as(
                worker,
                () -> papers.move(
                        person,
                        id,
                        new PaperMove(
                                PaperState.DELIVERED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Receiver.HOLDER),
                                Optional.empty())));
        assertEquals(Optional.of(Receiver.HOLDER), read(worker, person).receiver());
        refused(PaperProblem.PAPER_CLOSED, worker, () -> papers.move(person, id, PaperMove.to(PaperState.NEEDED)));
        open(worker, person, PaperKind.DPI);
        assertEquals(2, Callers.as(worker, () -> papers.of(person)).size(), "it may be lost again");
    }

    @Test
    void ofManyWhoBeginTheSamePaperOneDoes() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Felisa");
        List<Object> results = atOnce(() -> open(worker, person, PaperKind.PASSPORT));
        assertEquals(1, results.stream().filter(UUID.class::isInstance).count(), results::toString);
        assertEquals(
                Set.of(PaperProblem.PAPER_UNDER_WAY),
                results.stream().filter(each -> !(each instanceof UUID)).collect(Collectors.toSet()));
        assertEquals(1, Callers.as(worker, () -> papers.of(person)).size());
    }

    /** What came of something that many do at the same moment: what each got, or the code of its refusal. */
    private static List<Object> atOnce(Callable<Object> deed) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Object>> all = pool.invokeAll(IntStream.range(0, AT_ONCE)
                    .<Callable<Object>>mapToObj(any -> () -> {
                        try {
                            return deed.call();
                        } catch (Problem refused) {
                            return refused.code();
                        }
                    })
                    .toList());
            List<Object> results = new ArrayList<>();
            for (Future<Object> each : all) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void moneyNeedsTwoPeopleAndIsGivenOnce() throws Exception {
        Subject worker = given.staff(Role.CASEWORKER);
        Subject supervisor = given.staff(Role.SUPERVISOR);
        UUID person = given.person("Gregoria");
        UUID paper = open(worker, person, PaperKind.DPI);
        List<Object> asked = atOnce(() -> Callers.as(worker, () -> grants.ask(person, paper, GrantPurpose.FEE, FEE)));
        UUID grant = asked.stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("two grants for one fee");
                })
                .orElseThrow();
        refused(PersonProblem.PERSON_UNKNOWN, worker, () -> grants.decide(person, grant, true));
        refused(PaperProblem.GRANT_STATE_REFUSED, worker, () -> grants.pay(person, grant));

        UUID own = Callers.as(supervisor, () -> grants.ask(person, paper, GrantPurpose.TRAVEL, FEE));
        refused(PaperProblem.GRANT_OWN, supervisor, () -> grants.decide(person, own, true));
        assertTrue(waiting(supervisor).contains(grant));
        assertTrue(waiting(worker).isEmpty(), "who may not agree is not asked to");

        List<Object> decided = atOnce(() -> {
            Callers.as(supervisor, () -> grants.decide(person, grant, true));
            return "agreed";
        });
        assertEquals(1, decided.stream().filter("agreed"::equals).count(), decided::toString);
        assertFalse(waiting(supervisor).contains(grant));
        List<Object> paid = atOnce(() -> {
            Callers.as(worker, () -> grants.pay(person, grant));
            return "paid";
        });
        assertEquals(1, paid.stream().filter("paid"::equals).count(), paid::toString);

        Callers.as(
                worker,
                () -> papers.move(
                        person,
                        paper,
                        new PaperMove(
                                PaperState.GIVEN_UP,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(WhyGivenUp.HAS_IT))));
        assertEquals(
                Set.of(GrantState.PAID, GrantState.CANCELLED),
                read(worker, person).grants().stream().map(GrantView::state).collect(Collectors.toSet()));
        refused(PaperProblem.PAPER_CLOSED, worker, () -> grants.ask(person, paper, GrantPurpose.TRAVEL, FEE));
    }

    private Set<UUID> waiting(Subject subject) {
        return Callers.as(subject, grants::waiting).stream().map(GrantView::id).collect(Collectors.toSet());
    }

    @Test
    void anotherPersonsPaperIsAsGoodAsNone() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID one = given.person("Herlinda");
        UUID other = given.person("Ignacia");
        UUID paper = open(worker, one, PaperKind.DPI);
        UUID grant = Callers.as(worker, () -> grants.ask(one, paper, GrantPurpose.FEE, FEE));
        refused(PaperProblem.PAPER_UNKNOWN, worker, () -> papers.move(other, paper, PaperMove.to(PaperState.PAID)));
        refused(PaperProblem.GRANT_UNKNOWN, worker, () -> grants.cancel(other, grant));
        Subject psychologist = given.staff(Role.PSYCHOLOGIST);
        assertEquals(1, Callers.as(psychologist, () -> papers.of(one)).size());
        refused(
                PersonProblem.PERSON_UNKNOWN,
                psychologist,
                () -> papers.move(one, paper, PaperMove.to(PaperState.PAID)));
    }

    @Test
    void theListIsWhatIsUnderWayAndReadPageByPage() {
        Subject worker = given.staff(Role.CASEWORKER);
        UUID person = given.person("Jacinta");
        Set<UUID> opened =
                Set.of(open(worker, person, PaperKind.DPI), open(worker, person, PaperKind.SCHOOL_CERTIFICATE));
        List<UUID> listed = new ArrayList<>();
        Page<PaperView> page = Callers.as(worker, () -> papers.page(Seek.first(), 1));
        page.rows().forEach(each -> listed.add(each.id()));
        while (page.after().isPresent()) {
            Seek next = Seek.after(page.after().get());
            page = Callers.as(worker, () -> papers.page(next, 1));
            page.rows().forEach(each -> listed.add(each.id()));
        }
        assertTrue(listed.containsAll(opened), listed::toString);
        assertEquals(Set.copyOf(listed).size(), listed.size(), "each stands once");
        assertEquals(0, (long) Callers.as(worker, papers::countDue), "nothing is due on its first day");
    }
}
