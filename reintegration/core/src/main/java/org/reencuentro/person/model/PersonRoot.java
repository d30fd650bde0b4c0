package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * To which record another of the same person belongs. Few records were ever given up, and every list of people asks which:
 * they stand apart, so that the answer does not cost reading all the records that were not.
 */
@Entity
@Table(name = "person_root")
public class PersonRoot {
    @Id
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "root_id")
    private UUID root;

    protected PersonRoot() {}

    public PersonRoot(UUID person, UUID root) {
        this.person = person;
        this.root = root;
    }

    public void move(UUID now) {
        root = now;
    }
}
