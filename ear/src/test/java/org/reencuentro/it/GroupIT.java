package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.arrival.Arrivals;
import org.reencuentro.casefile.CaseFileView;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.casefile.NoteView;
import org.reencuentro.casefile.Notes;
import org.reencuentro.casefile.UnprotectReason;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentView;
import org.reencuentro.consent.Consents;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.people.Unheard;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.Families;
import org.reencuentro.person.MergeReason;
import org.reencuentro.person.Merges;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.programme.FollowUps;
import org.reencuentro.referral.NewReferral;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.Requests;
import org.reencuentro.ticket.ChosenPin;
import org.reencuentro.ticket.TicketView;

/** All that was recorded of one person is read as one, and comes apart again. */
@ExtendWith(ArquillianExtension.class)
class GroupIT {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Inject
    Given given;

    @Inject
    Records records;

    @Inject
    Merges merges;

    @Inject
    Arrivals arrivals;

    @Inject
    Requests requests;

    @Inject
    Referrals referrals;

    @Inject
    FollowUps followUps;

    @Inject
    Consents consents;

    @Inject
    Notes notes;

    @Inject
    CaseFiles files;

    @Inject
    Families families;

    private UUID organisation;

    /** Somebody who came, asked for shelter, and was helped. */
    private UUID helped(String note) {
        UUID person = given.person(Unheard.name());
        UUID request = Callers.as(given.kiosk(), () -> {
            TicketView ticket = requests.make(
                    given.hall().id(), ServiceKind.SHELTER, Optional.empty(), Language.ES, ChosenPin.of("1357"));
            return requests.ofTicket(ticket).get(0).id();
        });
        UUID referral = Callers.as(records.worker(), () -> {
            requests.link(request, person);
            notes.write(person, note);
            return referrals.send(
                    request,
                    new NewReferral(
                            given.service(organisation, ServiceKind.SHELTER),
                            Priority.EMERGENCY,
                            "",
                            ConsentAnswer.YES,
                            Language.ES,
                            Optional.empty()));
        });
        Callers.as(given.member(organisation), () -> {
            referrals.accept(referral);
            referrals.complete(referral);
        });
        return person;
    }

    private record Seen(int journeys, int requests, int referrals, int followUps, int consents, List<String> notes) {}

    private Seen seen(UUID person) {
        return Callers.as(
                records.worker(),
                () -> new Seen(
                        arrivals.journeysOf(person).size(),
                        requests.ofPerson(person).size(),
                        referrals.ofPerson(person).size(),
                        followUps.ofPerson(person, UTC).size(),
                        consents.of(person).size(),
                        notes.of(person).stream().map(NoteView::text).toList()));
    }

    @Test
    void allThatWasRecordedIsReadAsOneAndComesApartAgain() {
        organisation = given.organisation();
        UUID before = helped("La vez pasada.");
        UUID now = helped("Esta vez.");
        Seen ofBefore = seen(before);
        Seen ofNow = seen(now);
        assertEquals(new Seen(1, 1, 1, 4, 1, List.of("Esta vez.")), ofNow);
        UUID merge = Callers.as(
                records.worker(), () -> merges.merge(before, now, MergeReason.DOCUMENT, Set.of(Aspect.NAME)));
        Seen together = new Seen(2, 2, 2, 8, 2, List.of("Esta vez.", "La vez pasada."));
        assertEquals(together, seen(now));
        assertEquals(together, seen(before));
        String code = Callers.as(records.worker(), () -> files.ofPerson(now).orElseThrow())
                .code();
        assertEquals(
                code, Callers.as(records.worker(), () -> files.openOf(before)).code(), "no second case file is opened");
        Callers.as(records.worker(), () -> merges.undo(now, merge));
        assertEquals(ofBefore, seen(before));
        assertEquals(ofNow, seen(now));
    }

    @Test
    void whoChangesTheirMindDoesSoForAllOfTheirRecords() {
        organisation = given.organisation();
        UUID before = helped("La vez pasada.");
        UUID now = helped("Esta vez.");
        records.merge(before, now);
        Callers.as(records.worker(), () -> consents.withdrawAll(now));
        List<ConsentView> all = Callers.as(records.worker(), () -> consents.of(now));
        assertEquals(2, all.size());
        assertTrue(all.stream().allMatch(each -> each.withdrawnAt().isPresent()));
    }

    @Test
    void protectionIsTakenBackFromAllThatHadIt() {
        Subject supervisor = given.staff(Role.SUPERVISOR);
        UUID before = records.registered(Unheard.name());
        UUID now = records.registered(Unheard.name());
        records.merge(before, now);
        Callers.as(supervisor, () -> files.protect(before));
        assertTrue(
                Callers.as(supervisor, () -> files.ofPerson(now).orElseThrow()).isProtected());
        Callers.as(supervisor, () -> files.unprotect(now, UnprotectReason.MISTAKE));
        CaseFileView open = Callers.as(supervisor, () -> files.ofPerson(now).orElseThrow());
        assertFalse(open.isProtected());
        CaseFileView.Unprotected ended = open.unprotected().orElseThrow();
        assertEquals(UnprotectReason.MISTAKE, ended.reason());
        assertEquals(supervisor.account(), ended.by());
        Callers.as(supervisor, () -> files.unprotect(now, UnprotectReason.DANGER_OVER));
        assertEquals(
                Optional.of(ended),
                Callers.as(supervisor, () -> files.ofPerson(now).orElseThrow()).unprotected());
        Subject colleague = given.staff(Role.CASEWORKER);
        assertEquals(now, Callers.as(colleague, () -> merges.shownAs(before)));
    }

    @Test
    void theFamilyOfOneRecordIsThatOfThePerson() {
        UUID before = records.registered(Unheard.name());
        UUID now = records.registered(Unheard.name());
        UUID family = Callers.as(records.worker(), () -> families.formOf(before));
        records.merge(before, now);
        assertEquals(
                family,
                Callers.as(records.worker(), () -> families.ofPerson(now).orElseThrow())
                        .id());
        assertEquals(family, Callers.as(records.worker(), () -> families.formOf(now)));
    }
}
