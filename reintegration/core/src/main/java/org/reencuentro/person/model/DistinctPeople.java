package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Two records that somebody found to be of two people, however alike they are. */
@Entity
@Table(name = "person_distinct")
public class DistinctPeople {
    @Id
    private UUID id;

    @Column(name = "one_id")
    private UUID one;

    @Column(name = "other_id")
    private UUID other;

    @Column(name = "decided_by")
    private UUID by;

    @Column(name = "decided_at")
    private Instant at;

    protected DistinctPeople() {}

    /** Two people, in whichever order. */
    public static DistinctPeople of(UUID id, UUID first, UUID second, UUID by, Instant at) {
        DistinctPeople two = new DistinctPeople();
        boolean ascending = first.compareTo(second) < 0;
        two.id = id;
        two.one = ascending ? first : second;
        two.other = ascending ? second : first;
        two.by = by;
        two.at = at;
        return two;
    }

    public UUID one() {
        return one;
    }

    public UUID other() {
        return other;
    }
}
