package org.reencuentro.relief.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.relief.ReliefChange;
import org.reencuentro.relief.ReliefMove;

/** Something that changed how many are left of an item; never changed itself. */
@Entity
@Table(name = "relief_movement")
public class ReliefMovement {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "item_id")
    private UUID item;

    @Enumerated(EnumType.STRING)
    @Column(name = "change_kind")
    private ReliefChange change;

    private int amount;

    @Column(name = "left_over")
    private int left;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "moved_by")
    private UUID by;

    @Column(name = "moved_at")
    private Instant at;

    protected ReliefMovement() {}

    /**
     * What happened to an item, as it is since.
     *
     * @param person whose case notes it; empty for what is handed out without asking who somebody is
     */
    public static ReliefMovement of(
            UUID id, ReliefItem item, ReliefChange change, int amount, Optional<UUID> person, UUID by, Instant at) {
        ReliefMovement movement = new ReliefMovement();
        movement.id = id;
        movement.hall = item.hall();
        movement.item = item.id();
        movement.change = change;
        movement.amount = amount;
        movement.left = item.left();
        movement.person = person.orElse(null);
        movement.by = by;
        movement.at = at;
        return movement;
    }

    public UUID item() {
        return item;
    }

    /** How many people have got: below nothing for what was taken back, nothing for what was not given. */
    public int given() {
        return change.given(amount);
    }

    public Instant at() {
        return at;
    }

    /** As it is shown. */
    public ReliefMove view(String name) {
        return new ReliefMove(name, change, amount, left, person != null, by, at);
    }
}
