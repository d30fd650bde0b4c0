package org.reencuentro.directory.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reencuentro.directory.OrganisationView;

/** An organisation that offers services and receives referrals. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    private UUID id;

    private String code;
    private String name;

    protected Organisation() {}

    public static Organisation list(UUID id, String code, String name) {
        Organisation organisation = new Organisation();
        organisation.id = id;
        organisation.code = code;
        organisation.name = name;
        return organisation;
    }

    public UUID id() {
        return id;
    }

    public OrganisationView view() {
        return new OrganisationView(id, code, name);
    }
}
