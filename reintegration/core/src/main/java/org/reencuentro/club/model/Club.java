package org.reencuentro.club.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.club.ClubAudience;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.club.ClubView;
import org.reencuentro.kernel.Problem;

/** A self-help group that meets near a hall. */
@Entity
@Table(name = "club")
public class Club {
    /** The longest name and the longest place, in characters. */
    public static final int LONGEST = 80;

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    private String name;

    @Enumerated(EnumType.STRING)
    private ClubAudience audience;

    private String place;

    private int members;

    private boolean ended;

    @Version
    private int version;

    protected Club() {}

    /**
     * A new club without members.
     *
     * @throws Problem {@link ClubProblem#CLUB_NAME_REFUSED}
     */
    public static Club found(UUID id, UUID hall, String name, ClubAudience audience, String place) {
        Club club = new Club();
        club.id = id;
        club.hall = hall;
        club.name = line(name);
        club.audience = audience;
        club.place = line(place);
        return club;
    }

    private static String line(String typed) {
        String written = typed.strip();
        if (written.isEmpty() || written.length() > LONGEST) {
            throw new Problem(ClubProblem.CLUB_NAME_REFUSED);
        }
        return written;
    }

    /**
     * Somebody becomes a member.
     *
     * @param promised whether they said that what is told there stays there
     * @throws Problem {@link ClubProblem#CLUB_ENDED}, {@link ClubProblem#CLUB_NOT_PROMISED},
     *     {@link ClubProblem#CLUB_NOT_FOR_THEM}, {@link ClubProblem#CLUB_FULL}
     */
    public void join(boolean minor, boolean promised) {
        meets();
        if (!promised) {
            throw new Problem(ClubProblem.CLUB_NOT_PROMISED);
        }
        if (!audience.admits(minor)) {
            throw new Problem(ClubProblem.CLUB_NOT_FOR_THEM);
        }
        if (members >= ClubView.MOST_MEMBERS) {
            throw new Problem(ClubProblem.CLUB_FULL, Map.of("most", String.valueOf(ClubView.MOST_MEMBERS)));
        }
        members++;
    }

    /**
     * Refuses what a club that has ended does not do any more.
     *
     * @throws Problem {@link ClubProblem#CLUB_ENDED}
     */
    public void meets() {
        if (ended) {
            throw new Problem(ClubProblem.CLUB_ENDED);
        }
    }

    /** A member leaves. */
    public void leave() {
        members--;
    }

    /** It does not meet any more, or does again. */
    public void end(boolean now) {
        ended = now;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public String name() {
        return name;
    }

    public String place() {
        return place;
    }

    public boolean ended() {
        return ended;
    }

    public ClubAudience audience() {
        return audience;
    }

    /** As it is shown, with when it meets next. */
    public ClubView view(Optional<Instant> next) {
        return new ClubView(id, name, audience, place, members, next, ended);
    }
}
