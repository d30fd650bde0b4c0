package org.reencuentro.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reencuentro.club.model.Club;
import org.reencuentro.club.model.ClubMember;
import org.reencuentro.club.model.ClubSeat;
import org.reencuentro.club.model.ClubSession;
import org.reencuentro.club.store.ClubStore;
import org.reencuentro.hall.Halls;
import org.reencuentro.kernel.Ids;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.About;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;
import org.reencuentro.policy.Policy;

/**
 * Self-help groups of returnees, such as Club Migrantes, and when they meet. What is told there stays there: nothing is kept
 * but who belongs to a club and who came, and no partner sees that. Whoever wants to come without saying who they are comes
 * and is counted.
 */
@ApplicationScoped
@Transactional
public class Clubs {
    /** How many clubs of a hall, and how many sessions of a club, are shown. */
    public static final int SHOWN = 100;

    private Clock clock;
    private ClubStore store;
    private Halls halls;
    private Policy policy;

    protected Clubs() {}

    @Inject
    Clubs(Clock clock, ClubStore store, Halls halls, Policy policy) {
        this.clock = clock;
        this.store = store;
        this.halls = halls;
        this.policy = policy;
    }

    /** The clubs of a hall by name, those that have ended last; at most {@link #SHOWN}. */
    @May(Operation.READ_CLUBS)
    public List<ClubView> of(@About UUID hall) {
        return views(store.of(List.of(hall), SHOWN));
    }

    private List<ClubView> views(List<Club> clubs) {
        Map<UUID, Instant> next = new HashMap<>();
        store.ahead(clubs.stream().map(Club::id).toList(), clock.instant())
                .forEach(each -> next.putIfAbsent(each.club(), each.startsAt()));
        return clubs.stream()
                .map(each -> each.view(Optional.ofNullable(next.get(each.id()))))
                .toList();
    }

    /**
     * A club of a hall.
     *
     * @throws Problem {@link ClubProblem#CLUB_UNKNOWN}
     */
    @May(Operation.READ_CLUBS)
    public ClubView require(@About UUID hall, UUID club) {
        return views(List.of(ofHall(hall, store.club(club)))).get(0);
    }

    private static Club ofHall(UUID hall, Optional<Club> club) {
        return club.filter(found -> found.hall().equals(hall)).orElseThrow(() -> new Problem(ClubProblem.CLUB_UNKNOWN));
    }

    /**
     * The sessions of a club, the latest first; at most {@link #SHOWN}.
     *
     * @throws Problem {@link ClubProblem#CLUB_UNKNOWN}
     */
    @May(Operation.READ_CLUBS)
    public List<ClubSessionView> sessions(@About UUID hall, UUID club) {
        Instant now = clock.instant();
        return store.sessions(ofHall(hall, store.club(club)).id(), SHOWN).stream()
                .map(each -> each.view(now))
                .toList();
    }

    /**
     * A club begins.
     *
     * @param place where it meets
     * @return the club
     * @throws Problem {@link ClubProblem#CLUB_NAME_REFUSED}, {@link ClubProblem#CLUB_NAME_TAKEN}
     */
    @May(Operation.KEEP_CLUBS)
    public UUID found(@About UUID hall, String name, ClubAudience audience, String place) {
        Club club = Club.found(Ids.next(clock), hall, name, audience, place);
        store.add(club);
        return club.id();
    }

    /**
     * A club does not meet any more, which cancels what it had planned; or it does again.
     *
     * @throws Problem {@link ClubProblem#CLUB_UNKNOWN}
     */
    @May(Operation.KEEP_CLUBS)
    public void end(@About UUID hall, UUID club, boolean ended) {
        ofHall(hall, store.lock(club)).end(ended);
        if (ended) {
            store.ahead(List.of(club), clock.instant())
                    .forEach(each -> store.lockSession(each.id()).ifPresent(ClubSession::cancel));
        }
    }

    /**
     * A club will meet.
     *
     * @param startsAt by the hall's clock
     * @return the session
     * @throws Problem {@link ClubProblem#CLUB_UNKNOWN}, {@link ClubProblem#CLUB_ENDED}, {@link ClubProblem#CLUB_SESSION_REFUSED}
     */
    @May(Operation.KEEP_CLUBS)
    public UUID plan(@About UUID hall, UUID club, ClubTopic topic, LocalDateTime startsAt, int seats) {
        ofHall(hall, store.lock(club)).meets();
        Instant at = startsAt.atZone(halls.require(hall).zone()).toInstant();
        ClubSession session = ClubSession.plan(Ids.next(clock), club, topic, at, seats, clock.instant());
        store.add(session);
        return session.id();
    }

    /**
     * A session does not take place.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_UNKNOWN}, {@link ClubProblem#CLUB_SESSION_OVER}
     */
    @May(Operation.KEEP_CLUBS)
    public void cancel(@About UUID hall, UUID session) {
        locked(hall, session).cancel();
    }

    /**
     * A session took place.
     *
     * @param guests how many came without saying who they are
     * @throws Problem {@link ClubProblem#CLUB_SESSION_UNKNOWN}, or those of {@link ClubSession#hold}
     */
    @May(Operation.KEEP_CLUBS)
    public void hold(@About UUID hall, UUID session, int guests) {
        locked(hall, session).hold(guests, clock.instant());
    }

    private ClubSession locked(UUID hall, UUID session) {
        return sessionOf(hall, store.lockSession(session));
    }

    private ClubSession sessionOf(UUID hall, Optional<ClubSession> found) {
        return found.filter(each -> store.club(each.club()).orElseThrow().hall().equals(hall))
                .orElseThrow(() -> new Problem(ClubProblem.CLUB_SESSION_UNKNOWN));
    }

    /**
     * Who belongs to the club of a session, and who came; those who left the club are not on it any more.
     *
     * @throws Problem {@link ClubProblem#CLUB_SESSION_UNKNOWN}
     */
    @May(Operation.READ_CLUB_ROLL)
    public ClubRoll roll(@About UUID hall, UUID session) {
        ClubSession found = sessionOf(hall, store.session(session));
        Map<UUID, ClubSeat> seats =
                store.seatsIn(session).stream().collect(Collectors.toMap(ClubSeat::member, Function.identity()));
        List<ClubMember> members = store.members(found.club());
        List<ClubMember> seen = policy.visible(Operation.JOIN_CLUB, members, ClubMember::person);
        return new ClubRoll(
                found.view(clock.instant()),
                seen.stream()
                        .map(each -> new ClubRoll.Row(
                                each.person(),
                                Optional.ofNullable(seats.get(each.id())).map(ClubSeat::state)))
                        .toList(),
                members.size() - seen.size());
    }
}
