package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalFacts;
import org.reencuentro.arrival.ArrivalKind;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.ArrivalState;
import org.reencuentro.arrival.NoticeRule;
import org.reencuentro.kernel.Problem;

/** A flight or bus that brings people to a hall. */
@Entity
@Table(name = "arrival")
public class Arrival {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Enumerated(EnumType.STRING)
    private ArrivalKind kind;

    private String number;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "noticed_at")
    private Instant noticedAt;

    private String sender;
    private String port;
    private Integer capacity;

    @Column(name = "announced_people")
    private Integer people;

    @Column(name = "announced_minors")
    private Integer minors;

    @Column(name = "announced_unaccompanied")
    private Integer unaccompanied;

    @Column(name = "announced_families")
    private Integer families;

    @Column(name = "announced_medical")
    private Integer medical;

    @Column(name = "announced_wheelchair")
    private Integer wheelchair;

    @Enumerated(EnumType.STRING)
    private ArrivalState state;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private ArrivalState.Reason reason;

    private int edition;

    @Version
    private int version;

    protected Arrival() {}

    /** Notice of a flight or bus. */
    public static Arrival notice(UUID id, UUID hall, ArrivalFacts facts, Instant noticedAt) {
        Arrival arrival = new Arrival();
        arrival.id = id;
        arrival.hall = hall;
        arrival.noticedAt = noticedAt;
        arrival.state = ArrivalState.EXPECTED;
        arrival.say(facts);
        return arrival;
    }

    /** The notice says otherwise now. */
    public void say(ArrivalFacts facts) {
        kind = facts.kind();
        number = facts.number();
        scheduledAt = facts.scheduledAt();
        sender = facts.sender().orElse(null);
        port = facts.port().orElse(null);
        capacity = facts.capacity().orElse(null);
        ArrivalFacts.Announced announced = facts.announced();
        people = announced.people().orElse(null);
        minors = announced.minors().orElse(null);
        unaccompanied = announced.unaccompanied().orElse(null);
        families = announced.families().orElse(null);
        medical = announced.medical().orElse(null);
        wheelchair = announced.wheelchair().orElse(null);
    }

    /** It has come. */
    public void arrive(Instant at) {
        move(ArrivalState.ARRIVED);
        arrivedAt = at;
    }

    /** It does not come. */
    public void cancel(ArrivalState.Reason why) {
        move(ArrivalState.CANCELLED);
        reason = why;
    }

    /** It goes elsewhere. */
    public void divert(ArrivalState.Reason why) {
        move(ArrivalState.DIVERTED);
        reason = why;
    }

    /** It is expected after all: what was said last was a mistake, or has changed. */
    public void expectAgain() {
        move(ArrivalState.EXPECTED);
        arrivedAt = null;
        reason = null;
    }

    private void move(ArrivalState to) {
        if (!state.next().contains(to)) {
            throw new Problem(ArrivalProblem.ARRIVAL_WRONG_STATE, Map.of("from", state.name(), "to", to.name()));
        }
        state = to;
    }

    /** Something that partners are told has changed; returns how often that has happened. */
    public int change() {
        return ++edition;
    }

    /** How often something has changed that partners are told. */
    public int edition() {
        return edition;
    }

    /** Whether the notice came less than 12 hours before, or not before 17:00 by the hall's clock. */
    public boolean late(ZoneId zone) {
        return NoticeRule.tooShort(noticedAt, scheduledAt) || NoticeRule.tooLateInTheDay(noticedAt, zone);
    }

    /** What the notice says. */
    public ArrivalFacts facts() {
        return new ArrivalFacts(
                kind,
                number,
                scheduledAt,
                Optional.ofNullable(sender),
                Optional.ofNullable(port),
                Optional.ofNullable(capacity),
                new ArrivalFacts.Announced(
                        Optional.ofNullable(people),
                        Optional.ofNullable(minors),
                        Optional.ofNullable(unaccompanied),
                        Optional.ofNullable(families),
                        Optional.ofNullable(medical),
                        Optional.ofNullable(wheelchair)));
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public String number() {
        return number;
    }

    public Instant scheduledAt() {
        return scheduledAt;
    }

    public Instant noticedAt() {
        return noticedAt;
    }

    public ArrivalState state() {
        return state;
    }

    /** Empty before it has come. */
    public Optional<Instant> arrivedAt() {
        return Optional.ofNullable(arrivedAt);
    }

    /** Why it does not come, or goes elsewhere; empty otherwise. */
    public Optional<ArrivalState.Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
