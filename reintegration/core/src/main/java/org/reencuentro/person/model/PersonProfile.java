package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.person.Profile;

/** What is known of a person beside who they are, sealed under their own key as one {@link Profile}. */
@Entity
@Table(name = "person_profile")
public class PersonProfile {
    @Id
    @Column(name = "person_id")
    private UUID person;

    @Column(name = "profile_sealed")
    private byte[] sealed;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "edition")
    private int edition;

    @Version
    private int version;

    protected PersonProfile() {}

    /** Of somebody of whom nothing was taken down yet. */
    public static PersonProfile begin(UUID person) {
        PersonProfile profile = new PersonProfile();
        profile.person = person;
        return profile;
    }

    /** Writes anew all that is known. */
    public void write(Profile known, DataKey key, UUID by, Instant at) {
        sealed = key.seal(ProfileBytes.of(known), place(person));
        changedBy = by;
        changedAt = at;
        edition++;
    }

    private static String place(UUID person) {
        return "person_profile.profile_sealed:" + person;
    }

    /** What is known, opened with the person's key. */
    public Profile read(DataKey key) {
        return ProfileBytes.read(key.unseal(sealed, place(person)));
    }

    /** How often what is known of the person was written. */
    public int edition() {
        return edition;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
