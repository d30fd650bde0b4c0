package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.Tie;

/** A person in a family, from when until when. */
@Entity
@Table(name = "family_member")
public class FamilyMember {
    @Id
    private UUID id;

    @Column(name = "family_id")
    private UUID family;

    @Column(name = "person_id")
    private UUID person;

    /** The person as long as they are in the family; unique, so that nobody is in two at once. */
    @Column(name = "open_person_id")
    private UUID openPerson;

    @Enumerated(EnumType.STRING)
    private Tie tie;

    private boolean together;

    /** Whether a list put them here and nobody has said anything of it since. */
    @Column(name = "of_list")
    private boolean ofList;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Version
    private int version;

    protected FamilyMember() {}

    /**
     * Somebody is in the family from now on, and goes together with it.
     *
     * @param tie what they are to its reference person; empty for that person
     */
    public static FamilyMember join(UUID id, UUID family, UUID person, Optional<Tie> tie, Instant at) {
        FamilyMember member = new FamilyMember();
        member.id = id;
        member.family = family;
        member.person = person;
        member.openPerson = person;
        member.tie = tie.orElse(null);
        member.together = true;
        member.joinedAt = at;
        return member;
    }

    /** Is in the family because they came on one list, as far as anybody knows. */
    public static FamilyMember travelling(UUID id, UUID family, UUID person, Optional<Tie> tie, Instant at) {
        FamilyMember member = join(id, family, person, tie, at);
        member.ofList = true;
        return member;
    }

    /** Is no longer in it; leaving again keeps the first instant. */
    public void leave(Instant at) {
        if (leftAt == null) {
            leftAt = at;
            openPerson = null;
            ofList = false;
        }
    }

    /** What they are to the reference person, and whether they go on with the family. */
    public void change(Optional<Tie> to, boolean goesAlong) {
        tie = to.orElse(null);
        together = goesAlong;
        ofList = false;
    }

    public UUID family() {
        return family;
    }

    public UUID person() {
        return person;
    }

    /** Empty for the reference person. */
    public Optional<Tie> tie() {
        return Optional.ofNullable(tie);
    }

    public boolean together() {
        return together;
    }
}
