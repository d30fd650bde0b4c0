package org.reencuentro.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who acts.
 *
 * @param id the account, token or kiosk; empty for those of which there is only one
 * @param organisation present exactly for partners
 * @param halls where it acts; empty for those that belong to no hall
 * @param steppedUpAt when somebody last showed again that it is them; empty when never
 * @param mayExport whether it has the right to take lists out
 * @param scopes the only operations it was made for; empty for all that its role may do
 */
public record Subject(
        Role role,
        Optional<UUID> id,
        Optional<UUID> organisation,
        Set<UUID> halls,
        Strength strength,
        Optional<Instant> steppedUpAt,
        boolean mayExport,
        Optional<Set<Operation>> scopes) {
    /** How long showing again who one is holds. */
    public static final Duration STEP_UP = Duration.ofMinutes(5);

    public Subject {
        halls = Set.copyOf(halls);
        scopes = scopes.map(Set::copyOf);
        if (role.partner() != organisation.isPresent()) {
            throw new IllegalArgumentException("Partners, and only they, belong to an organisation: " + role);
        }
    }

    /** Somebody who may do all that their role may do. */
    public Subject(
            Role role,
            Optional<UUID> id,
            Optional<UUID> organisation,
            Set<UUID> halls,
            Strength strength,
            Optional<Instant> steppedUpAt,
            boolean mayExport) {
        this(role, id, organisation, halls, strength, steppedUpAt, mayExport, Optional.empty());
    }

    /** Nobody known. */
    public static Subject visitor() {
        return alone(Role.VISITOR);
    }

    /** The application itself. */
    public static Subject system() {
        return alone(Role.SYSTEM);
    }

    /** Asterisk with its phones. */
    public static Subject exchange() {
        return alone(Role.EXCHANGE);
    }

    /** Whoever owns the machine. */
    public static Subject operator() {
        return alone(Role.OPERATOR);
    }

    private static Subject alone(Role role) {
        return new Subject(
                role,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Strength.SECOND_FACTOR,
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** A kiosk of a hall. */
    public static Subject kiosk(UUID kiosk, UUID hall) {
        return new Subject(
                Role.KIOSK,
                Optional.of(kiosk),
                Optional.empty(),
                Set.of(hall),
                Strength.SECOND_FACTOR,
                Optional.empty(),
                false,
                Optional.empty());
    }

    /**
     * Somebody who has signed in.
     *
     * @param organisation present exactly for partners
     */
    public static Subject account(
            Role role,
            UUID account,
            Optional<UUID> organisation,
            Set<UUID> halls,
            Strength strength,
            Optional<Instant> steppedUpAt,
            boolean mayExport) {
        return new Subject(
                role, Optional.of(account), organisation, halls, strength, steppedUpAt, mayExport, Optional.empty());
    }

    /** A partner's program, which does nothing outside its scopes. */
    public static Subject program(UUID token, UUID organisation, Set<Operation> scopes) {
        return new Subject(
                Role.PARTNER_SYSTEM,
                Optional.of(token),
                Optional.of(organisation),
                Set.of(),
                Strength.SECOND_FACTOR,
                Optional.empty(),
                false,
                Optional.of(scopes));
    }

    /** The same, having shown itself that well. */
    public Subject with(Strength shown) {
        return new Subject(role, id, organisation, halls, shown, steppedUpAt, mayExport, scopes);
    }

    /** The same, for nothing but these operations. */
    public Subject within(Set<Operation> only) {
        return new Subject(role, id, organisation, halls, strength, steppedUpAt, mayExport, Optional.of(only));
    }

    /** Whose account it is, where only accounts come. */
    public UUID account() {
        if (!role.account()) {
            throw new IllegalStateException("Not an account: " + role);
        }
        return id.orElseThrow();
    }

    /** The partner's organisation, where only partners come. */
    public UUID partner() {
        return organisation.orElseThrow(() -> new IllegalStateException("Not a partner: " + role));
    }

    /** Whether it is that account, token or kiosk. */
    public boolean is(UUID other) {
        return id.filter(other::equals).isPresent();
    }

    /** Whether an operation is among those it was made for. */
    public boolean inScope(Operation operation) {
        return scopes.isEmpty() || scopes.get().contains(operation);
    }

    /** Whether it has shown lately again who it is. */
    public boolean steppedUp(Instant now) {
        return steppedUpAt.filter(at -> now.isBefore(at.plus(STEP_UP))).isPresent();
    }

    /** What it must have shown before anything but its own account opens. */
    public Strength needed() {
        return role.protection() ? Strength.PASSKEY : Strength.SECOND_FACTOR;
    }
}
