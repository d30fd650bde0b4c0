package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.WaitingView;

/** A number by which somebody waits for a desk. It says nothing of who that is, and begins at 1 every day. */
@Entity
@Table(name = "waiting_number")
public class WaitingNumber {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "day_of")
    private LocalDate day;

    private int number;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "called_at")
    private Instant calledAt;

    private int desk;

    protected WaitingNumber() {}

    public static WaitingNumber give(UUID id, UUID hall, LocalDate day, int number, Instant at) {
        WaitingNumber given = new WaitingNumber();
        given.id = id;
        given.hall = hall;
        given.day = day;
        given.number = number;
        given.givenAt = at;
        return given;
    }

    /** A desk is free for it; a number that was called before is called to that desk now. */
    public void call(int toDesk, Instant at) {
        desk = toDesk;
        calledAt = at;
    }

    public int number() {
        return number;
    }

    /** Where and when it was called; empty while it waits. */
    public Optional<WaitingView.Called> called() {
        return Optional.ofNullable(calledAt).map(at -> new WaitingView.Called(number, desk, at));
    }
}
