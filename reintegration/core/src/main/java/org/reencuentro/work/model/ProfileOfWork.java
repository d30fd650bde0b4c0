package org.reencuentro.work.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.Schooling;

/** How far a person went to school, and what they would like to find. */
@Entity
@Table(name = "work_profile")
public class ProfileOfWork {
    @Id
    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private Schooling schooling;

    /** Names of {@link OpeningKind}, with blanks between; empty for none. */
    private String wishes;

    @Column(name = "changed_at")
    private Instant at;

    @Version
    private int version;

    protected ProfileOfWork() {}

    public static ProfileOfWork of(UUID person) {
        ProfileOfWork profile = new ProfileOfWork();
        profile.person = person;
        profile.wishes = "";
        return profile;
    }

    /** @param known empty when nobody asked */
    public void say(Optional<Schooling> known, Set<OpeningKind> wanted, Instant now) {
        schooling = known.orElse(null);
        wishes = wanted.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        at = now;
    }

    public Instant at() {
        return at;
    }

    public Optional<Schooling> schooling() {
        return Optional.ofNullable(schooling);
    }

    public Set<OpeningKind> wishes() {
        return Arrays.stream(wishes.split(" "))
                .filter(each -> !each.isEmpty())
                .map(OpeningKind::valueOf)
                .collect(Collectors.toSet());
    }
}
