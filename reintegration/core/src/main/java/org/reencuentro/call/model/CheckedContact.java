package org.reencuentro.call.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;
import org.reencuentro.call.AccompanimentView;
import org.reencuentro.call.ContactSource;
import org.reencuentro.call.Destination;
import org.reencuentro.kernel.Sealing;

/** A number that a child may call in an accompaniment: its keyed pseudonym, country and last two digits, never the number. */
@Entity
@Table(name = "checked_contact")
public class CheckedContact {
    @Id
    private UUID id;

    @Column(name = "accompaniment_id")
    private UUID accompaniment;

    private byte[] pseudonym;

    private String region;

    @Column(name = "last_two")
    private String lastTwo;

    @Enumerated(EnumType.STRING)
    private ContactSource source;

    protected CheckedContact() {}

    /** A contact of an accompaniment. */
    public static CheckedContact of(
            UUID id, UUID accompaniment, Destination destination, ContactSource source, Sealing sealing) {
        CheckedContact contact = new CheckedContact();
        contact.id = id;
        contact.accompaniment = accompaniment;
        contact.pseudonym = pseudonym(destination, sealing);
        contact.region = destination.region();
        contact.lastTwo = destination.lastTwo();
        contact.source = source;
        return contact;
    }

    private static byte[] pseudonym(Destination destination, Sealing sealing) {
        return sealing.pseudonym("checked contact", destination.dial());
    }

    /** Whether it is that number. */
    public boolean is(Destination destination, Sealing sealing) {
        return Arrays.equals(pseudonym, pseudonym(destination, sealing));
    }

    /** As the officer sees it. */
    public AccompanimentView.Contact view() {
        return new AccompanimentView.Contact(region, lastTwo, source);
    }
}
