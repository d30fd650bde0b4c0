package org.reencuentro.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reencuentro.club.model.Club;
import org.reencuentro.club.model.ClubMember;
import org.reencuentro.club.model.ClubSeat;
import org.reencuentro.club.model.ClubSession;
import org.reencuentro.club.store.ClubStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Merged;
import org.reencuentro.person.People;
import org.reencuentro.policy.About;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/** Who belongs to which club, has a seat in which session, and came. */
@ApplicationScoped
@Transactional
public class Memberships {
    private Clock clock;
    private ClubStore store;
    private Halls halls;
    private People people;
    private Merged merged;

    protected Memberships() {}

    @Inject
    Memberships(Clock clock, ClubStore store, Halls halls, People people, Merged merged) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.people = people;
        this.merged = merged;
    }

    /** The clubs to which a person belongs or belonged, the newest first. */
    @May(Operation.READ_CASE)
    public List<MembershipView> of(@About UUID person) {
        List<ClubMember> all = store.ofPeople(merged.allowed(Operation.READ_CASE, person));
        if (all.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<UUID, Club> clubs = store.clubs(all.stream().map(ClubMember::club).collect(Collectors.toSet()));
        List<ClubSession> ahead = store.ahead(clubs.keySet(), now);
        Map<UUID, List<ClubSeat>> seats = store
                .seats(all.stream().map(ClubMember::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ClubSeat::member));
        return all.stream()
                .map(each -> view(each, clubs.get(each.club()), seats.getOrDefault(each.id(), List.of()), ahead, now))
                .toList();
    }

    private static MembershipView view(
            ClubMember member, Club club, List<ClubSeat> seats, List<ClubSession> ahead, Instant now) {
        return new MembershipView(
                member.id(),
                club.id(),
                club.name(),
                club.place(),
                member.joined(),
                member.left(),
                count(seats, SeatState.CAME),
                count(seats, SeatState.MISSED),
                ahead.stream()
                        .filter(each ->
                                each.club().equals(club.id()) && member.left().isEmpty())
                        .map(each -> new MembershipView.Ahead(
                                each.view(now), in(seats, each.id()).anyMatch(seat -> seat.state() == SeatState.TAKEN)))
                        .toList());
    }

    private static int count(Collection<ClubSeat> seats, SeatState state) {
        return (int) seats.stream().filter(each -> each.state() == state).count();
    }

    private static Stream<ClubSeat> in(Collection<ClubSeat> seats, UUID session) {
        return seats.stream().filter(each -> each.session().equals(session));
    }

    /** The clubs of one's halls that would take a person in; without those to which they belong. */
    @May(Operation.READ_CASE)
    public List<ClubView> offered(@About UUID person) {
        List<Club> all = store.of(halls.reach(), Clubs.SHOWN);
        List<UUID> theirs = store.ofPeople(merged.allowed(Operation.READ_CASE, person)).stream()
                .filter(each -> each.left().isEmpty())
                .map(ClubMember::club)
                .toList();
        return all.stream()
                .filter(each -> !each.ended() && !theirs.contains(each.id()))
                .filter(each -> each.audience().admits(minor(person, each)))
                .map(each -> each.view(Optional.empty()))
                .toList();
    }

    private boolean minor(UUID person, Club club) {
        return people.require(person)
                .minor(LocalDate.ofInstant(
                        clock.instant(), halls.require(club.hall()).zone()));
    }

    /**
     * A person becomes a member.
     *
     * @param club of a hall of whoever notes it
     * @param promised whether they said that they keep to themselves what is told there
     * @return the membership
     * @throws Problem {@link ClubProblem#CLUB_UNKNOWN}, {@link ClubProblem#CLUB_JOINED_ALREADY}, or those of {@link Club#join}
     */
    @May(Operation.JOIN_CLUB)
    public UUID join(@About UUID person, UUID club, boolean promised) {
        Club found = store.lock(club)
                .filter(each -> halls.reach().contains(each.hall()))
                .orElseThrow(() -> new Problem(ClubProblem.CLUB_UNKNOWN));
        if (store.ofPeople(merged.allowed(Operation.JOIN_CLUB, person)).stream()
                .anyMatch(each -> each.club().equals(club) && each.left().isEmpty())) {
            throw new Problem(ClubProblem.CLUB_JOINED_ALREADY);
        }
        found.join(minor(person, found), promised);
        ClubMember member =
                ClubMember.join(Ids.next(clock), club, person, Callers.current().account(), clock.instant());
        store.add(member);
        return member.id();
    }

    /**
     * A person does not belong to a club any more; seats that are kept for them are free again.
     *
     * @throws Problem {@link ClubProblem#CLUB_NOT_MEMBER}
     */
    @May(Operation.JOIN_CLUB)
    public void leave(@About UUID person, UUID club) {
        Instant now = clock.instant();
        store.lock(club)
                .orElseThrow(() -> new Problem(ClubProblem.CLUB_NOT_MEMBER))
                .leave();
        ClubMember member = member(person, club);
        store.ahead(List.of(club), now).forEach(each -> {
            ClubSession session = store.lockSession(each.id()).orElseThrow();
            in(store.seats(List.of(member.id())), session.id())
                    .filter(seat -> seat.state() == SeatState.TAKEN)
                    .forEach(seat -> {
                        session.giveBack();
                        seat.giveBack(Callers.current().account(), now);
                    });
        });
        member.leave(now);
    }

    private ClubMember member(UUID person, UUID club) {
        return store.ofPeople(merged.allowed(Operation.JOIN_CLUB, person)).stream()
                .filter(each -> each.club().equals(club) && each.left().isEmpty())
                .findFirst()
                .orElseThrow(() -> new Problem(ClubProblem.CLUB_NOT_MEMBER));
    }

    /**
     * A seat in a session is kept for a member.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_UNKNOWN}, {@link ClubProblem#CLUB_NOT_MEMBER},
     *     {@link ClubProblem#CLUB_SEAT_CHANGED} when they have one, or those of {@link ClubSession#take}
     */
    @May(Operation.JOIN_CLUB)
    public void take(@About UUID person, UUID session) {
        Seated seated = seated(person, session);
        Instant now = clock.instant();
        if (seated.seat().isPresent()) {
            seated.seat().get().takeAgain(Callers.current().account(), now);
        } else {
            store.add(ClubSeat.take(
                    Ids.next(clock),
                    session,
                    seated.member().id(),
                    Callers.current().account(),
                    now));
        }
        seated.session().take(now);
        seated.member().stir(now);
    }

    /**
     * A member will not come; the seat is free again.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_UNKNOWN}, {@link ClubProblem#CLUB_NOT_MEMBER},
     *     {@link ClubProblem#CLUB_SEAT_CHANGED} when none is kept for them, {@link ClubProblem#CLUB_SESSION_OVER}
     */
    @May(Operation.JOIN_CLUB)
    public void giveBack(@About UUID person, UUID session) {
        Seated seated = seated(person, session);
        Instant now = clock.instant();
        seated.seat()
                .orElseThrow(() -> new Problem(ClubProblem.CLUB_SEAT_CHANGED))
                .giveBack(Callers.current().account(), now);
        seated.session().giveBack();
        seated.member().stir(now);
    }

    /**
     * A member came to a session, or did not; may be put right later. Whoever comes without a seat is welcome.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_UNKNOWN}, {@link ClubProblem#CLUB_NOT_MEMBER},
     *     {@link ClubProblem#CLUB_SEAT_CHANGED} when that is noted already, or those of {@link ClubSession#attended}
     */
    @May(Operation.JOIN_CLUB)
    public void note(@About UUID person, UUID session, boolean came) {
        Seated seated = seated(person, session);
        Instant now = clock.instant();
        seated.session().attended(now);
        UUID by = Callers.current().account();
        if (seated.seat().isPresent()) {
            seated.seat().get().note(came, by, now);
        } else if (came) {
            store.add(ClubSeat.extra(Ids.next(clock), session, seated.member().id(), by, now));
        } else {
            throw new Problem(ClubProblem.CLUB_SEAT_CHANGED);
        }
        seated.member().stir(now);
    }

    private record Seated(ClubSession session, ClubMember member, Optional<ClubSeat> seat) {}

    private Seated seated(UUID person, UUID session) {
        ClubSession locked = store.lockSession(session)
                .filter(each -> halls.reach()
                        .contains(store.club(each.club()).orElseThrow().hall()))
                .orElseThrow(() -> new Problem(ClubProblem.CLUB_SESSION_UNKNOWN));
        ClubMember member = member(person, locked.club());
        return new Seated(
                locked, member, in(store.seats(List.of(member.id())), session).findFirst());
    }
}
