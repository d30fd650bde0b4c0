package org.reencuentro.directory.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.directory.ServiceStatus;
import org.reencuentro.directory.ServiceView;
import org.reencuentro.kernel.Problem;

/** One service of an organisation. What it says of itself is kept whole; the columns beside it are to find it by. */
@Entity
@Table(name = "service")
public class Service {
    /** So many days after it was confirmed nobody vouches for an entry any more. */
    private static final int GOOD_FOR_DAYS = 90;

    private static final int MOST_PLACES = 9_999;

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    private String name;
    private String about;

    @Enumerated(EnumType.STRING)
    private ServiceStatus status;

    private boolean restricted;
    private byte[] facts;
    private int revision;

    @Column(name = "confirmed_on")
    private LocalDate confirmedOn;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    private Integer capacity;

    @Column(name = "capacity_told_at")
    private Instant capacityToldAt;

    @Version
    private int version;

    protected Service() {}

    /** A service that nobody has confirmed yet. */
    public static Service list(UUID id, UUID organisation, ServiceFacts facts, Instant at) {
        Service service = new Service();
        service.id = id;
        service.organisation = organisation;
        service.say(facts, at);
        return service;
    }

    /** It says of itself something else from now on. */
    public void change(ServiceFacts said, Instant at) {
        say(said, at);
        revision++;
    }

    private void say(ServiceFacts said, Instant at) {
        kind = said.kind();
        name = said.name();
        about = said.about();
        status = said.status();
        restricted = said.restricted();
        facts = said.bytes();
        modifiedAt = at;
    }

    /** Somebody says that all of it is so. */
    public void confirm(LocalDate on, Instant at) {
        confirmedOn = on;
        modifiedAt = at;
    }

    /** As {@link #confirm}, which makes a version of its own. */
    public void confirmAgain(LocalDate on, Instant at) {
        confirm(on, at);
        revision++;
    }

    /**
     * The organisation says how many places are left.
     *
     * @throws Problem {@link DirectoryProblem#SERVICE_AMOUNT_MALFORMED} below zero or beyond counting
     */
    public void tellCapacity(int places, Instant at) {
        if (places < 0 || places > MOST_PLACES) {
            throw new Problem(DirectoryProblem.SERVICE_AMOUNT_MALFORMED);
        }
        capacity = places;
        capacityToldAt = at;
        modifiedAt = at;
    }

    /**
     * One of the places left is given to somebody.
     *
     * @throws Problem {@link DirectoryProblem#PLACES_UNKNOWN} when nobody knows how many are left,
     *     {@link DirectoryProblem#NO_PLACE_LEFT}
     */
    public void giveAway(Instant now) {
        ServiceView.Capacity told = capacity()
                .filter(any -> any.age(now) != ServiceView.Age.UNKNOWN)
                .orElseThrow(() -> new Problem(DirectoryProblem.PLACES_UNKNOWN));
        if (told.places() == 0) {
            throw new Problem(DirectoryProblem.NO_PLACE_LEFT);
        }
        capacity = told.places() - 1;
    }

    /** A place that was given to somebody is free again; how old the number is stays as it was. */
    public void takeBack() {
        capacity = capacity().map(ServiceView.Capacity::places).orElse(0) + 1;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public UUID organisation() {
        return organisation;
    }

    /** What it says of itself; of one that was listed before this was kept, what is known. */
    public ServiceFacts facts() {
        return facts == null ? ServiceFacts.plain(kind, name, about) : ServiceFacts.of(facts);
    }

    public ServiceKind kind() {
        return kind;
    }

    public boolean restricted() {
        return restricted;
    }

    public ServiceStatus status() {
        return status;
    }

    public int revision() {
        return revision;
    }

    public Optional<ServiceView.Capacity> capacity() {
        return capacity == null ? Optional.empty() : Optional.of(new ServiceView.Capacity(capacity, capacityToldAt));
    }

    /** What the directory knows of the entry on a day. */
    public ServiceView.Standing standing(LocalDate today) {
        Optional<LocalDate> confirmed = Optional.ofNullable(confirmedOn);
        boolean expired =
                confirmed.map(on -> on.plusDays(GOOD_FOR_DAYS).isBefore(today)).orElse(true);
        return new ServiceView.Standing(confirmed, expired, revision, modifiedAt);
    }
}
