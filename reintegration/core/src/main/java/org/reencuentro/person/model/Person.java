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
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.KeptKey;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.NewKey;
import org.reencuentro.kernel.OwnersTable;
import org.reencuentro.person.NewPerson;
import org.reencuentro.person.PersonName;
import org.reencuentro.person.PersonView;

/**
 * One person. Who they are is sealed under their own key as one {@link Identity}; in the clear stands what names
 * nobody. Everything but the name may be unknown.
 */
@Entity
@Table(name = "person")
public class Person {
    /** Where the keys of people stand. */
    public static final OwnersTable KEYS = new OwnersTable("person", "id", "key_slot", "key_half");

    @Id
    private UUID id;

    private byte[] identity;

    @Column(name = "key_slot", updatable = false)
    private Long keySlot;

    @Column(name = "key_half", updatable = false)
    private byte[] keyHalf;

    private String nationality;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version
    private int version;

    protected Person() {}

    /** Registers somebody under their own key. */
    public static Person register(UUID id, NewPerson known, NewKey key, Instant at) {
        Person person = new Person();
        person.id = id;
        person.keySlot = key.slot();
        person.keyHalf = key.half();
        person.registeredAt = at;
        person.correct(known, key.key());
        return person;
    }

    /** Who they are was not quite that. */
    public void correct(NewPerson known, DataKey key) {
        identity = sealed(id, known, key);
        nationality = known.nationality().orElse(null);
        language = known.language().orElse(null);
    }

    /** What is kept of who somebody is. */
    public static byte[] sealed(UUID id, NewPerson known, DataKey key) {
        return key.seal(Identity.of(known).bytes(), place(id));
    }

    /** Where the identity of somebody is kept. */
    public static String place(UUID id) {
        return "person.identity:" + id;
    }

    /** Their key was erased: nothing is left to find them by. */
    public void forget() {
        identity = null;
    }

    /** Whether who they are was erased. */
    public boolean erased() {
        return identity == null;
    }

    public UUID id() {
        return id;
    }

    /** What this row keeps of their key. */
    public KeptKey key() {
        return new KeptKey(id, keySlot == null ? 0 : keySlot, keyHalf);
    }

    /**
     * What may be shown to staff.
     *
     * @param key empty when it was erased
     */
    public PersonView view(Optional<DataKey> key) {
        Identity who = identity == null
                ? null
                : key.map(open -> Identity.open(id, identity, open)).orElse(null);
        return new PersonView(
                id,
                who == null ? PersonName.ERASED : who.name(),
                who == null ? Optional.empty() : who.birth(),
                who != null && who.ageInDoubt(),
                who == null ? Optional.empty() : who.sex(),
                Optional.ofNullable(nationality),
                Optional.ofNullable(language),
                who == null ? Optional.empty() : who.home(),
                who == null ? Optional.empty() : who.document());
    }
}
