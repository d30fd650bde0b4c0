package org.reencuentro.directory.model;

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
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceView;

/** One service of an organisation. */
@Entity
@Table(name = "service")
public class Service {
    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    private String name;
    private String about;
    private Integer capacity;

    @Column(name = "capacity_told_at")
    private Instant capacityToldAt;

    @Version
    private int version;

    protected Service() {}

    public static Service list(UUID id, UUID organisation, ServiceKind kind, String name, String about) {
        Service service = new Service();
        service.id = id;
        service.organisation = organisation;
        service.kind = kind;
        service.name = name;
        service.about = about;
        return service;
    }

    /** The organisation says how many places are left. */
    public void tellCapacity(int places, Instant at) {
        if (places < 0) {
            throw new IllegalArgumentException("Places left are never below zero");
        }
        capacity = places;
        capacityToldAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public ServiceKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String about() {
        return about;
    }

    public Optional<ServiceView.Capacity> capacity() {
        return capacity == null ? Optional.empty() : Optional.of(new ServiceView.Capacity(capacity, capacityToldAt));
    }
}
