package org.reencuentro.shelter.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;
import org.reencuentro.shelter.BedKind;
import org.reencuentro.shelter.HouseView;
import org.reencuentro.shelter.ShelterProblem;

/**
 * For whom the beds of a shelter are, and how long somebody may stay. How many are free is the service's own number, with
 * its age; a house with beds of several kinds that are counted apart is several services.
 */
@Entity
@Table(name = "shelter_house")
public class ShelterHouse {
    @Id
    @Column(name = "service_id")
    private UUID service;

    /** Names of {@link BedKind}, with blanks between. */
    private String kinds;

    @Column(name = "longest_hours")
    private int hours;

    @Column(name = "told_by")
    private UUID by;

    @Column(name = "told_at")
    private Instant at;

    @Version
    private int version;

    protected ShelterHouse() {}

    public static ShelterHouse of(UUID service) {
        ShelterHouse house = new ShelterHouse();
        house.service = service;
        return house;
    }

    /**
     * For whom and how long.
     *
     * @throws Problem {@link ShelterProblem#HOUSE_TERMS_REFUSED}
     */
    public void say(Set<BedKind> whom, int longest, UUID who, Instant now) {
        if (whom.isEmpty() || longest < 1 || longest > HouseView.MOST_HOURS) {
            throw new Problem(ShelterProblem.HOUSE_TERMS_REFUSED, Map.of("most", String.valueOf(HouseView.MOST_HOURS)));
        }
        kinds = whom.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        hours = longest;
        by = who;
        at = now;
    }

    public UUID service() {
        return service;
    }

    public Set<BedKind> kinds() {
        return Arrays.stream(kinds.split(" ")).map(BedKind::valueOf).collect(Collectors.toSet());
    }

    public int hours() {
        return hours;
    }
}
