package org.reencuentro.club.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.club.ClubProblem;
import org.reencuentro.kernel.Problem;

/** That a person belongs to a club. Whoever leaves and comes again is a member anew. */
@Entity
@Table(name = "club_member")
public class ClubMember {
    @Id
    private UUID id;

    @Column(name = "club_id")
    private UUID club;

    @Column(name = "person_id")
    private UUID person;

    /** The person while they belong to it, so that the database takes one of two; empty afterwards. */
    @Column(name = "open_person")
    private UUID open;

    @Column(name = "joined_at")
    private Instant joined;

    @Column(name = "joined_by")
    private UUID by;

    @Column(name = "moved_at")
    private Instant moved;

    @Column(name = "left_at")
    private Instant left;

    @Version
    private int version;

    protected ClubMember() {}

    public static ClubMember join(UUID id, UUID club, UUID person, UUID by, Instant at) {
        ClubMember member = new ClubMember();
        member.id = id;
        member.club = club;
        member.person = person;
        member.open = person;
        member.by = by;
        member.joined = at;
        member.moved = at;
        return member;
    }

    /**
     * They do not belong to it any more.
     *
     * @throws Problem {@link ClubProblem#CLUB_NOT_MEMBER} when they left before
     */
    public void leave(Instant at) {
        if (left != null) {
            throw new Problem(ClubProblem.CLUB_NOT_MEMBER);
        }
        left = at;
        moved = at;
        open = null;
    }

    /** Something happened: a seat was taken, they came. */
    public void stir(Instant at) {
        moved = at;
    }

    public UUID id() {
        return id;
    }

    public UUID club() {
        return club;
    }

    public UUID person() {
        return person;
    }

    public Instant joined() {
        return joined;
    }

    public Optional<Instant> left() {
        return Optional.ofNullable(left);
    }
}
