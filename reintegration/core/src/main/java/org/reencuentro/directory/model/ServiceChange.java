package org.reencuentro.directory.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceVersion;

/** What a service said of itself from one change on; written once and never changed. */
@Entity
@Table(name = "service_version")
public class ServiceChange {
    @Id
    private UUID id;

    @Column(name = "service_id")
    private UUID service;

    private int revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private UUID changedBy;

    @Enumerated(EnumType.STRING)
    private ServiceVersion.What what;

    private byte[] facts;

    protected ServiceChange() {}

    /**
     * The service as it is now.
     *
     * @param by whose account; empty for the application itself
     */
    public static ServiceChange of(UUID id, Service service, ServiceVersion.What what, Optional<UUID> by, Instant at) {
        ServiceChange change = new ServiceChange();
        change.id = id;
        change.service = service.id();
        change.revision = service.revision();
        change.changedAt = at;
        change.changedBy = by.orElse(null);
        change.what = what;
        change.facts = service.facts().bytes();
        return change;
    }

    public ServiceVersion view() {
        return new ServiceVersion(revision, changedAt, Optional.ofNullable(changedBy), what, ServiceFacts.of(facts));
    }
}
