package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reencuentro.casefile.CaseFiles;
import org.reencuentro.hall.HallNews;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.NotificationView;
import org.reencuentro.referral.Notifications;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.Referrals;

/** Whoever sent, looks after or received a referral hears what happens to it, once, and nobody else does. */
@ExtendWith(ArquillianExtension.class)
class NotificationsIT {
    @Inject
    Given given;

    @Inject
    Referred referred;

    @Inject
    Referrals referrals;

    @Inject
    Correspondence correspondence;

    @Inject
    CaseFiles cases;

    @Inject
    Notifications notifications;

    @Inject
    HallNews news;

    private Subject caseworker;
    private Subject member;
    private UUID person;
    private UUID referral;

    @BeforeEach
    void somethingWasReferred() {
        caseworker = given.staff(Role.CASEWORKER);
        UUID organisation = given.organisation();
        member = given.member(organisation);
        person = given.person("Fidelia");
        referral = referred.send(caseworker, person, organisation);
    }

    private List<NotificationView> of(Subject who) {
        return Callers.as(who, () -> notifications.list()).stream()
                .filter(each -> each.referral().equals(referral))
                .toList();
    }

    private List<String> what(Subject who) {
        return of(who).stream().map(NotificationView::what).toList();
    }

    private long unread(Subject who) {
        return Callers.as(who, () -> notifications.unread());
    }

    @Test
    void eachHearsWhatTheOtherDidTheNewestFirst() {
        assertEquals(List.of("SENT"), what(member));
        Callers.as(member, () -> correspondence.ask(referral, "¿Viene sola?"));
        Callers.as(caseworker, () -> correspondence.reply(referral, "Sí."));
        Callers.as(member, () -> referrals.accept(referral));
        assertEquals(List.of("ACCEPTED", "ASKED"), what(caseworker));
        assertEquals(List.of("REPLIED", "SENT"), what(member));
        assertTrue(of(member).stream()
                .allMatch(each -> each.about().orElseThrow().person().isEmpty()));
        assertTrue(of(caseworker).stream()
                .allMatch(each -> each.about().orElseThrow().person().isPresent()));
        assertEquals(List.of(), what(given.member(given.organisation())));
    }

    @Test
    void whoLooksAfterTheCaseHearsItToo() {
        Subject other = given.staff(Role.SUPERVISOR);
        Callers.as(other, () -> cases.takeOver(person));
        Callers.as(member, () -> referrals.accept(referral));
        assertEquals(List.of("ACCEPTED"), what(other));
        assertEquals(List.of("ACCEPTED"), what(caseworker));
        Callers.as(other, () -> referrals.withdraw(referral));
        assertEquals(List.of("ACCEPTED"), what(other), "nobody is told what they did");
        assertEquals(List.of("WITHDRAWN", "ACCEPTED"), what(caseworker));
    }

    @Test
    void readIsReadForOneselfAlone() {
        Callers.as(member, () -> referrals.accept(referral));
        long before = unread(caseworker);
        UUID id = of(caseworker).get(0).id();
        assertEquals(referral, Callers.as(caseworker, () -> notifications.open(id)));
        Callers.as(caseworker, () -> notifications.open(id));
        assertEquals(before - 1, unread(caseworker));
        assertEquals(
                List.of(false),
                of(caseworker).stream().map(NotificationView::unread).toList());
        assertEquals(
                ReferralProblem.NOTIFICATION_UNKNOWN,
                Callers.as(member, () -> assertThrows(Problem.class, () -> notifications.open(id)))
                        .code());
        Callers.as(caseworker, () -> notifications.readAll());
        assertEquals(0, unread(caseworker));
        assertEquals(1, unread(member));
    }

    @Test
    void whoMayNotSeeTheReferralAnyMoreIsToldNothingOfIt() {
        Callers.as(member, () -> referrals.accept(referral));
        Subject protection = given.staff(Role.CHILD_PROTECTION);
        Callers.as(protection, () -> {
            cases.takeOver(person);
            cases.protect(person);
        });
        assertEquals(Optional.empty(), of(caseworker).get(0).about());
    }

    @Test
    void openPagesAreToldThatThereIsNewsAndNotOfWhom() {
        List<HallNews.Item> heard = new CopyOnWriteArrayList<>();
        Runnable silence = news.listen(heard::add);
        try {
            Callers.as(member, () -> referrals.accept(referral));
            assertThrows(Problem.class, () -> Callers.as(member, () -> referrals.accept(referral)));
        } finally {
            silence.run();
        }
        assertEquals(
                List.of(new HallNews.Item(given.hall().id(), HallNews.Topic.NOTIFICATION, caseworker.account())),
                heard.stream()
                        .filter(each -> each.topic() == HallNews.Topic.NOTIFICATION)
                        .toList());
    }
}
