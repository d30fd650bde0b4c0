package org.reencuentro.arrival.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.arrival.ArrivalProblem;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.Sealing;
import org.reencuentro.person.PersonName;

/** Somebody on the manifest of an arrival, and whether they have passed the flight desk. */
@Entity
@Table(name = "passenger")
public class Passenger {
    private static final int HOUSEHOLD_BYTES = 16;

    @Id
    private UUID id;

    @Column(name = "arrival_id")
    private UUID arrival;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "row_number_in_list")
    private int row;

    @Column(name = "row_pseudonym")
    private byte[] rowPseudonym;

    private byte[] household;

    private boolean minor;

    @Column(name = "checked_in_at")
    private Instant checkedInAt;

    @Column(name = "checked_in_by")
    private UUID checkedInBy;

    @Enumerated(EnumType.STRING)
    private PassengerState state;

    @Column(name = "state_since")
    private Instant since;

    private boolean listed;

    @Column(name = "ticket_id")
    private UUID ticket;

    @Column(name = "known_as")
    private UUID knownAs;

    @Column(name = "known_at")
    private Instant knownAt;

    @Column(name = "known_by")
    private UUID knownBy;

    @Column(name = "manifest_import_id", updatable = false)
    private UUID manifestImport;

    @Version
    private int version;

    protected Passenger() {}

    /**
     * What the list says of somebody.
     *
     * @param pseudonym by which the row is known again
     * @param household by which those of one family are known on this list; empty when they came alone
     * @param minor whether they are treated as a minor on the day of the arrival
     */
    public record Row(int number, byte[] pseudonym, Optional<byte[]> household, boolean minor) {}

    /** The word for a family may be its name, so a pseudonym is kept: it only has to tell who came together. */
    public static byte[] household(UUID arrival, String family, Sealing sealing) {
        return Arrays.copyOf(sealing.pseudonym("household", arrival + "\n" + PersonName.fold(family)), HOUSEHOLD_BYTES);
    }

    /** On the list, not seen yet. */
    public static Passenger expect(UUID id, UUID arrival, UUID person, Row row) {
        Passenger passenger = new Passenger();
        passenger.id = id;
        passenger.arrival = arrival;
        passenger.person = person;
        passenger.row = row.number();
        passenger.rowPseudonym = row.pseudonym();
        passenger.household = row.household().orElse(null);
        passenger.minor = row.minor();
        passenger.state = PassengerState.EXPECTED;
        passenger.listed = true;
        return passenger;
    }

    /** The import that brings them. */
    public void broughtBy(UUID manifest) {
        manifestImport = manifest;
    }

    /** Whether anything has happened to them on this list, a step that was taken back included. */
    public boolean touched() {
        return checkedInAt != null || version > 1;
    }

    /**
     * Came, and was on no list.
     *
     * @param person empty for somebody who does not want to be registered
     * @param pseudonym by which no row of a list is known
     */
    public static Passenger unlisted(
            UUID id, UUID arrival, Optional<UUID> person, byte[] pseudonym, Optional<byte[]> household, boolean minor) {
        Passenger passenger = new Passenger();
        passenger.id = id;
        passenger.arrival = arrival;
        passenger.person = person.orElse(null);
        passenger.rowPseudonym = pseudonym;
        passenger.household = household.orElse(null);
        passenger.minor = minor;
        passenger.state = PassengerState.EXPECTED;
        return passenger;
    }

    /**
     * Goes on to a state, and says so as a step.
     *
     * @throws Problem {@link ArrivalProblem#PASSENGER_STEP_REFUSED}, with from and to, when that does not follow
     */
    public PassengerStep go(PassengerState to, UUID step, PassengerStep.Press press) {
        if (!state.leadsTo(to)) {
            throw new Problem(ArrivalProblem.PASSENGER_STEP_REFUSED, Map.of("from", state, "to", to));
        }
        PassengerStep taken = PassengerStep.of(step, this, state, to, press);
        become(to, press);
        return taken;
    }

    /**
     * Takes the newest step back.
     *
     * @throws Problem {@link ArrivalProblem#PASSENGER_STEP_OVERTAKEN} when they have gone on since
     */
    public PassengerStep undo(PassengerStep newest, UUID step, PassengerStep.Press press) {
        if (newest.undoes().isPresent() || newest.to() != state) {
            throw new Problem(ArrivalProblem.PASSENGER_STEP_OVERTAKEN);
        }
        become(newest.from(), press);
        return PassengerStep.undoing(step, this, newest, press);
    }

    private void become(PassengerState to, PassengerStep.Press press) {
        if (!to.inHall()) {
            checkedInAt = null;
            checkedInBy = null;
        } else if (checkedInAt == null) {
            checkedInAt = press.at();
            checkedInBy = press.account();
        }
        state = to;
        since = press.at();
    }

    /** Carries a ticket from now on. */
    public void carry(UUID ticket) {
        this.ticket = ticket;
    }

    /**
     * Somebody without a name has chosen to say who they are: the place on the list of that person counts from now on.
     *
     * @param account before whom they showed their ticket and its PIN
     * @throws Problem {@link ArrivalProblem#PASSENGER_HAS_A_NAME} when they said so before, or always had one
     */
    public void beKnownAs(Passenger other, UUID account, Instant at) {
        if (person != null || knownAs != null || other.person == null) {
            throw new Problem(ArrivalProblem.PASSENGER_HAS_A_NAME);
        }
        knownAs = other.id;
        knownBy = account;
        knownAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID arrival() {
        return arrival;
    }

    /** Who it is; empty for somebody who does not want to be registered. */
    public Optional<UUID> known() {
        return Optional.ofNullable(person);
    }

    /** Who it is, where only those with a name come. */
    public UUID person() {
        return known().orElseThrow();
    }

    public PassengerState state() {
        return state;
    }

    /** Since when they are in their state; empty before the desk has seen them. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Whether the list named them; somebody else was added at the desk. */
    public boolean listed() {
        return listed;
    }

    /** The ticket they carry; empty before they were given one. */
    public Optional<UUID> ticket() {
        return Optional.ofNullable(ticket);
    }

    public int row() {
        return row;
    }

    /** What those of one family on one list share; empty when they came alone. */
    public Optional<String> household() {
        return Optional.ofNullable(household).map(HexFormat.of()::formatHex);
    }

    /** Whether they were treated as a minor on the day of the arrival. */
    public boolean minor() {
        return minor;
    }

    /** Whether they are treated as a minor, after more became known of them. */
    public void treat(boolean asMinor) {
        minor = asMinor;
    }

    /** The person was erased: nothing is left to know them by, should the list be imported again. */
    public void forget(byte[] nothing) {
        rowPseudonym = nothing;
        household = null;
    }

    public Instant checkedInAt() {
        return checkedInAt;
    }
}
