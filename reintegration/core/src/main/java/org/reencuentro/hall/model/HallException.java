package org.reencuentro.hall.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.hall.Hours;

/** A day on which a hall is open otherwise than usual, or not at all. */
@Entity
@Table(name = "hall_exception")
public class HallException {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "day_of")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Hours.Reason reason;

    @Column(name = "opens_minute")
    private Integer opens;

    @Column(name = "closes_minute")
    private Integer closes;

    protected HallException() {}

    public static HallException of(UUID id, UUID hall, LocalDate day, Hours.Exception what) {
        HallException exception = new HallException();
        exception.id = id;
        exception.hall = hall;
        exception.day = day;
        exception.reason = what.reason();
        exception.opens =
                what.open().map(span -> HallOpening.minute(span.opens())).orElse(null);
        exception.closes =
                what.open().map(span -> HallOpening.minute(span.closes())).orElse(null);
        return exception;
    }

    public LocalDate day() {
        return day;
    }

    public Hours.Exception what() {
        return new Hours.Exception(
                reason, opens == null ? Optional.empty() : Optional.of(HallOpening.span(opens, closes)));
    }
}
