package org.reencuentro.person.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.person.model.PersonProfile;

/** What is known of people beside who they are. */
@ApplicationScoped
public class ProfileStore {
    @PersistenceContext(unitName = "reencuentro")
    private EntityManager em;

    public void add(PersonProfile profile) {
        em.persist(profile);
    }

    public Optional<PersonProfile> of(UUID person) {
        return Optional.ofNullable(em.find(PersonProfile.class, person));
    }

    public void remove(PersonProfile profile) {
        em.remove(profile);
    }
}
