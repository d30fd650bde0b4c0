package org.reencuentro.shelter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** At which place a hall asks a shelter. */
@Entity
@Table(name = "shelter_order")
public class ShelterOrder {
    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "rank_number")
    private int rank;

    @Version
    private int version;

    protected ShelterOrder() {}

    public static ShelterOrder of(UUID id, UUID hall, UUID service, int rank) {
        ShelterOrder order = new ShelterOrder();
        order.id = id;
        order.hall = hall;
        order.service = service;
        order.rank = rank;
        return order;
    }

    public UUID service() {
        return service;
    }

    public int rank() {
        return rank;
    }

    /** It is asked earlier or later. */
    public void rank(int now) {
        rank = now;
    }
}
