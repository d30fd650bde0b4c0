package org.reencuentro.homecoming.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.homecoming.HomeAnswer;
import org.reencuentro.homecoming.HomecomingView;

/** A question whether somebody arrived; never changed. */
@Entity
@Table(name = "homecoming_asked")
public class HomecomingAsked {
    @Id
    private UUID id;

    @Column(name = "homecoming_id")
    private UUID homecoming;

    @Enumerated(EnumType.STRING)
    private HomeAnswer answer;

    @Column(name = "asked_by")
    private UUID by;

    @Column(name = "asked_at")
    private Instant at;

    protected HomecomingAsked() {}

    public static HomecomingAsked of(UUID id, Homecoming homecoming, HomeAnswer answer, UUID by, Instant at) {
        HomecomingAsked asked = new HomecomingAsked();
        asked.id = id;
        asked.homecoming = homecoming.id();
        asked.answer = answer;
        asked.by = by;
        asked.at = at;
        return asked;
    }

    public UUID homecoming() {
        return homecoming;
    }

    public HomecomingView.Asking view() {
        return new HomecomingView.Asking(answer, at, by);
    }
}
