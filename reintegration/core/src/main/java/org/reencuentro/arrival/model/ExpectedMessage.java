package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.Expected;

/** What an organisation was told of an arrival after one change: numbers, nobody's name. */
@Entity
@Table(name = "expected_message")
public class ExpectedMessage {
    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "arrival_id")
    private UUID arrival;

    private int edition;
    private String numbers;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    @Column(name = "acknowledged_by")
    private UUID acknowledgedBy;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Version
    private int version;

    protected ExpectedMessage() {}

    public static ExpectedMessage tell(UUID id, UUID organisation, Arrival arrival, Expected expected, Instant at) {
        ExpectedMessage message = new ExpectedMessage();
        message.id = id;
        message.organisation = organisation;
        message.arrival = arrival.id();
        message.edition = arrival.edition();
        message.numbers = expected.text();
        message.writtenAt = at;
        return message;
    }

    /** Something newer was told. */
    public void supersede(Instant at) {
        if (supersededAt == null) {
            supersededAt = at;
        }
    }

    /** Somebody of the organisation says that they know; again changes nothing. */
    public void acknowledge(UUID account, Instant at) {
        if (acknowledgedAt == null) {
            acknowledgedBy = account;
            acknowledgedAt = at;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public UUID arrival() {
        return arrival;
    }

    public int edition() {
        return edition;
    }

    public Expected expected() {
        return Expected.read(numbers);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Optional<Instant> supersededAt() {
        return Optional.ofNullable(supersededAt);
    }

    public Optional<Instant> acknowledgedAt() {
        return Optional.ofNullable(acknowledgedAt);
    }
}
