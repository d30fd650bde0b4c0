package org.reencuentro.directory.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reencuentro.directory.OrganisationFacts;
import org.reencuentro.directory.OrganisationView;

/** An organisation that offers services and receives referrals. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    private UUID id;

    private String code;
    private String name;
    private String about;
    private String website;
    private String email;
    private String phone;

    protected Organisation() {}

    public static Organisation list(UUID id, String code, String name) {
        Organisation organisation = new Organisation();
        organisation.id = id;
        organisation.code = code;
        organisation.name = name;
        organisation.describe(OrganisationFacts.NONE);
        return organisation;
    }

    /** It says something else of itself from now on. */
    public void describe(OrganisationFacts facts) {
        about = facts.about();
        website = facts.website();
        email = facts.email();
        phone = facts.phone();
    }

    public UUID id() {
        return id;
    }

    public OrganisationView view() {
        return new OrganisationView(id, code, name);
    }

    public OrganisationFacts facts() {
        return new OrganisationFacts(about, website, email, phone);
    }
}
