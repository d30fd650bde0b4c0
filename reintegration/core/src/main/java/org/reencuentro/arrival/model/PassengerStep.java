package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.PassengerState;

/** One step of somebody through the flight desk: added, never changed. A step taken back is another step. */
@Entity
@Table(name = "passenger_step")
public class PassengerStep {
    @Id
    private UUID id;

    @Column(name = "arrival_id")
    private UUID arrival;

    @Column(name = "passenger_id")
    private UUID passenger;

    private UUID press;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private PassengerState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private PassengerState to;

    private UUID undoes;

    private int desk;

    @Column(name = "account_id")
    private UUID account;

    @Column(name = "taken_at")
    private Instant at;

    protected PassengerStep() {}

    /**
     * One press of a button, which may move a whole family.
     *
     * @param desk number of the desk; 0 when it has none
     */
    public record Press(UUID id, UUID account, int desk, Instant at) {}

    static PassengerStep of(UUID id, Passenger passenger, PassengerState from, PassengerState to, Press press) {
        PassengerStep step = new PassengerStep();
        step.id = id;
        step.arrival = passenger.arrival();
        step.passenger = passenger.id();
        step.press = press.id();
        step.from = from;
        step.to = to;
        step.desk = press.desk();
        step.account = press.account();
        step.at = press.at();
        return step;
    }

    static PassengerStep undoing(UUID id, Passenger passenger, PassengerStep undone, Press press) {
        PassengerStep step = of(id, passenger, undone.to, undone.from, press);
        step.undoes = undone.id;
        return step;
    }

    public UUID id() {
        return id;
    }

    public UUID passenger() {
        return passenger;
    }

    public UUID press() {
        return press;
    }

    public PassengerState from() {
        return from;
    }

    public PassengerState to() {
        return to;
    }

    /** The step that it takes back; empty when it takes none back. */
    public Optional<UUID> undoes() {
        return Optional.ofNullable(undoes);
    }

    public int desk() {
        return desk;
    }

    public UUID account() {
        return account;
    }

    public Instant at() {
        return at;
    }
}
