package org.reencuentro.shelter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who sleeps in a stay, and the place that is held for them. */
@Entity
@Table(name = "stay_sleeper")
public class StaySleeper {
    @Id
    private UUID id;

    @Column(name = "stay_id")
    private UUID stay;

    @Column(name = "person_id")
    private UUID person;

    /** The person until the stay is over, so that the database gives nobody two beds; empty afterwards. */
    @Column(name = "open_person")
    private UUID open;

    @Column(name = "hold_id")
    private UUID hold;

    @Version
    private int version;

    protected StaySleeper() {}

    public static StaySleeper of(UUID id, UUID stay, UUID person, UUID hold) {
        StaySleeper sleeper = new StaySleeper();
        sleeper.id = id;
        sleeper.stay = stay;
        sleeper.person = person;
        sleeper.open = person;
        sleeper.hold = hold;
        return sleeper;
    }

    /** The stay is over. */
    public void end() {
        open = null;
    }

    public UUID stay() {
        return stay;
    }

    public UUID person() {
        return person;
    }

    public UUID hold() {
        return hold;
    }
}
