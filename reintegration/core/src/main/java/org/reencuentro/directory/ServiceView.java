package org.reencuentro.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.reencuentro.person.Coordinates;
import org.reencuentro.person.Place;

/**
 * A service, as whoever asks may see it.
 *
 * @param opaque a restricted service before somebody who is not trained for it: of what it is, only the kind is said
 * @param sites where it is; empty where it comes to people, or must stay unknown
 * @param capacity places left as last told; empty when it was never told
 */
public record ServiceView(
        UUID id,
        OrganisationView organisation,
        ServiceFacts facts,
        boolean opaque,
        List<Located> sites,
        Optional<Capacity> capacity,
        Opening opening,
        Standing standing) {
    /** How old a number of places is. */
    public enum Age {
        FRESH,
        /** Over two hours: ask before sending somebody. */
        OLD,
        /** Over six hours: nobody knows. */
        UNKNOWN
    }

    /** A number of places never stands without its age. */
    public record Capacity(int places, Instant toldAt) {
        private static final Duration OLD_AFTER = Duration.ofHours(2);
        private static final Duration UNKNOWN_AFTER = Duration.ofHours(6);

        /** How far it is to be believed. */
        public Age age(Instant now) {
            Duration since = Duration.between(toldAt, now);
            return since.compareTo(UNKNOWN_AFTER) >= 0
                    ? Age.UNKNOWN
                    : since.compareTo(OLD_AFTER) >= 0 ? Age.OLD : Age.FRESH;
        }
    }

    /**
     * A site with its municipality.
     *
     * @param at where it stands, or else the municipality's town
     */
    public record Located(ServiceFacts.Site site, Place place, Coordinates at) {}

    /**
     * How it is just now, by the hall's clock.
     *
     * @param known whether anybody has said when it is open
     * @param until until when it is open; empty while it is closed
     * @param next when it opens next; empty when nobody knows
     */
    public record Opening(boolean known, Optional<Instant> until, Optional<Instant> next) {
        /** Nobody has said when it is open. */
        public static final Opening UNKNOWN = new Opening(false, Optional.empty(), Optional.empty());

        /** Whether it is open now. */
        public boolean now() {
            return until.isPresent();
        }
    }

    /**
     * What the directory knows of its own entry.
     *
     * @param confirmedOn when somebody last said that it is right; empty when nobody has
     * @param expired nobody has said so for ninety days, or ever: it is shown as such wherever it is offered
     * @param revision how often it was changed or confirmed; what a change is made on
     */
    public record Standing(Optional<LocalDate> confirmedOn, boolean expired, int revision, Instant modifiedAt) {}

    /** What people may need of it. */
    public ServiceKind kind() {
        return facts.kind();
    }

    /** Its name. */
    public String name() {
        return facts.name();
    }

    /** What it is, in a few sentences. */
    public String about() {
        return facts.about();
    }

    /** How far its nearest site is, in kilometres; empty when it has none that may be known. */
    public OptionalDouble kilometresFrom(Coordinates home) {
        return sites.stream().mapToDouble(site -> site.at().kilometresTo(home)).min();
    }

    /** Its site that is nearest; empty as above. */
    public Optional<Located> nearest(Coordinates home) {
        return sites.stream().min(Comparator.comparingDouble(site -> site.at().kilometresTo(home)));
    }
}
