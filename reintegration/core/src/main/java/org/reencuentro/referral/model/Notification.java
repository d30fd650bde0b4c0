package org.reencuentro.referral.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That something happened to a referral, for whom it is news: an account, the supervisors of a hall, or a partner. */
@Entity
@Table(name = "notification")
public class Notification {
    @Id
    private UUID id;

    @Column(name = "audience_id")
    private UUID audience;

    @Column(name = "referral_id")
    private UUID referral;

    private String what;

    @Column(name = "told_at")
    private Instant toldAt;

    protected Notification() {}

    /**
     * News of a referral.
     *
     * @param audience the account, the hall whose supervisors it is for, or the organisation
     * @param what the state that it reached, or the step that led to none
     */
    public static Notification of(UUID id, UUID audience, UUID referral, String what, Instant at) {
        Notification notification = new Notification();
        notification.id = id;
        notification.audience = audience;
        notification.referral = referral;
        notification.what = what;
        notification.toldAt = at;
        return notification;
    }

    public UUID id() {
        return id;
    }

    public UUID referral() {
        return referral;
    }

    public String what() {
        return what;
    }

    public Instant toldAt() {
        return toldAt;
    }
}
