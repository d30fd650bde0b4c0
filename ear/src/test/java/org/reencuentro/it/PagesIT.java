package org.reencuentro.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reencuentro.kernel.Page;
import org.reencuentro.kernel.Seek;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;
import org.reencuentro.referral.Correspondence;
import org.reencuentro.referral.HallList;
import org.reencuentro.referral.HallReferrals;
import org.reencuentro.referral.PartnerInbox;
import org.reencuentro.referral.PartnerReferral;
import org.reencuentro.referral.ReferralView;
import org.reencuentro.referral.Referrals;
import org.reencuentro.referral.RequestView;
import org.reencuentro.referral.Requests;

/** Long lists page by page: each row once, none of others, whatever is sent and answered meanwhile. */
@ExtendWith(ArquillianExtension.class)
class PagesIT {
    private static final int SIZE = 3;

    @Inject
    Given given;

    @Inject
    Referred referred;

    @Inject
    Referrals referrals;

    @Inject
    Requests requests;

    @Inject
    Correspondence correspondence;

    @Inject
    HallReferrals lists;

    @Inject
    PartnerInbox inbox;

    private Subject caseworker;
    private UUID person;
    private UUID organisation;
    private Subject member;
    private final List<UUID> sent = new ArrayList<>();

    @BeforeEach
    void severalWereSent() {
        caseworker = given.staff(Role.CASEWORKER);
        person = given.person("Hilaria");
        organisation = given.organisation();
        member = given.member(organisation);
        IntStream.range(0, 7).forEach(any -> sent.add(send(organisation)));
    }

    private UUID send(UUID to) {
        return referred.send(caseworker, person, to);
    }

    private Page<PartnerReferral> waiting(Seek seek) {
        return Callers.as(member, () -> inbox.unanswered(seek, SIZE));
    }

    private static List<UUID> ids(Page<PartnerReferral> page) {
        return page.rows().stream().map(PartnerReferral::id).toList();
    }

    @Test
    void anInboxIsReadForwardsAndBackwardsByDeadline() {
        Page<PartnerReferral> first = waiting(Seek.first());
        assertEquals(sent.subList(0, 3), ids(first));
        assertTrue(first.before().isEmpty());
        Page<PartnerReferral> second = waiting(Seek.after(first.after().orElseThrow()));
        assertEquals(sent.subList(3, 6), ids(second));
        Page<PartnerReferral> third = waiting(Seek.after(second.after().orElseThrow()));
        assertEquals(sent.subList(6, 7), ids(third));
        assertTrue(third.after().isEmpty());
        Page<PartnerReferral> back = waiting(Seek.before(third.before().orElseThrow()));
        assertEquals(second, back);
        assertEquals(first, waiting(Seek.before(back.before().orElseThrow())));
    }

    @Test
    void whatIsAnsweredAndSentMeanwhileLosesNobodyAndShowsNobodyTwice() {
        Page<PartnerReferral> first = waiting(Seek.first());
        Callers.as(member, () -> referrals.accept(sent.get(1)));
        Callers.as(member, () -> referrals.accept(sent.get(4)));
        UUID late = send(organisation);
        UUID foreign = send(given.organisation());
        List<UUID> rest = walk(
                seek -> ids(waiting(seek)),
                this::waiting,
                Seek.after(first.after().orElseThrow()));
        assertEquals(List.of(sent.get(3), sent.get(5), sent.get(6), late), rest);
        assertFalse(rest.contains(foreign));
        assertEquals(
                List.of(sent.get(1), sent.get(4)), ids(Callers.as(member, () -> inbox.promised(Seek.first(), SIZE))));
        assertEquals(6L, Callers.as(member, () -> inbox.countUnanswered()));
        assertEquals(2L, Callers.as(member, () -> inbox.countPromised()));
    }

    private static <T> List<UUID> walk(Function<Seek, List<UUID>> ids, Function<Seek, Page<T>> pages, Seek from) {
        List<UUID> walked = new ArrayList<>();
        Optional<Seek> at = Optional.of(from);
        while (at.isPresent()) {
            walked.addAll(ids.apply(at.get()));
            at = pages.apply(at.get()).after().map(Seek::after);
        }
        return walked;
    }

    @ParameterizedTest
    @EnumSource(HallList.class)
    void aListOfAHallHoldsEachOnceForwardsAndBackwards(HallList list) {
        Callers.as(member, () -> correspondence.ask(sent.get(2), "¿Puede subir gradas?"));
        List<UUID> forwards = new ArrayList<>();
        Page<ReferralView> page = page(list, Seek.first());
        page.rows().forEach(each -> forwards.add(each.id()));
        while (page.after().isPresent()) {
            page = page(list, Seek.after(page.after().get()));
            page.rows().forEach(each -> forwards.add(each.id()));
        }
        Set<UUID> once = new HashSet<>(forwards);
        assertEquals(once.size(), forwards.size());
        assertTrue(once.containsAll(
                switch (list) {
                    case WAITING, ALL -> sent;
                    case OWED -> List.of(sent.get(2));
                    case ESCALATED -> List.of();
                }));
        List<UUID> backwards = new ArrayList<>();
        for (Page<ReferralView> each = page;
                ;
                each = page(list, Seek.before(each.before().get()))) {
            List<UUID> rows =
                    new ArrayList<>(each.rows().stream().map(ReferralView::id).toList());
            Collections.reverse(rows);
            backwards.addAll(rows);
            if (each.before().isEmpty()) {
                break;
            }
        }
        Collections.reverse(backwards);
        assertEquals(forwards, backwards);
    }

    private Page<ReferralView> page(HallList list, Seek seek) {
        return Callers.as(caseworker, () -> lists.page(list, seek, SIZE));
    }

    @Test
    void theNewestComeFirst() {
        List<UUID> newest = page(HallList.ALL, Seek.first()).rows().stream()
                .map(ReferralView::id)
                .toList();
        assertEquals(List.of(sent.get(6), sent.get(5), sent.get(4)), newest);
    }

    @Test
    void anotherHallReadsNothingOfIt() {
        Subject elsewhere = given.subject(Role.CASEWORKER, UUID.randomUUID(), Set.of(UUID.randomUUID()));
        for (HallList list : HallList.values()) {
            assertEquals(
                    List.of(),
                    Callers.as(elsewhere, () -> lists.page(list, Seek.first(), SIZE))
                            .rows());
        }
        assertEquals(
                List.of(),
                Callers.as(elsewhere, () -> requests.open(Seek.first(), SIZE)).rows());
    }

    @Test
    void requestsAreReadInTheOrderInWhichTheyWait() {
        List<RequestView> walked = new ArrayList<>();
        Optional<Seek> at = Optional.of(Seek.first());
        for (int page = 0; at.isPresent() && page < 10; page++) {
            Seek seek = at.get();
            Page<RequestView> read = Callers.as(caseworker, () -> requests.open(seek, SIZE));
            walked.addAll(read.rows());
            at = read.after().map(Seek::after);
        }
        for (int i = 1; i < walked.size(); i++) {
            assertFalse(walked.get(i).madeAt().isBefore(walked.get(i - 1).madeAt()));
        }
        assertEquals(
                walked.size(), walked.stream().map(RequestView::id).distinct().count());
    }
}
