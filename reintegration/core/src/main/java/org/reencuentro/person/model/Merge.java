package org.reencuentro.person.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reencuentro.kernel.Problem;
import org.reencuentro.person.Aspect;
import org.reencuentro.person.MergeReason;
import org.reencuentro.person.PersonProblem;

/** One record was given up for another, as both are of one person. It names nobody and copies nothing. */
@Entity
@Table(name = "person_merge")
public class Merge {
    private static final String BETWEEN = ",";

    @Id
    private UUID id;

    @Column(name = "given_up_id")
    private UUID givenUp;

    @Column(name = "surviving_id")
    private UUID surviving;

    /** The record given up as long as the merge stands; unique, so that none is given up twice. */
    @Column(name = "open_given_up_id")
    private UUID openGivenUp;

    @Enumerated(EnumType.STRING)
    private MergeReason reason;

    private String chosen;

    @Column(name = "merged_by")
    private UUID by;

    @Column(name = "merged_at")
    private Instant at;

    @Column(name = "undone_by")
    private UUID undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Version
    private int version;

    protected Merge() {}

    /**
     * Gives a record up for another.
     *
     * @param chosen of which the values of the record given up are shown
     * @throws Problem {@link PersonProblem#MERGE_ITSELF}
     */
    public static Merge of(
            UUID id, UUID givenUp, UUID surviving, MergeReason reason, Set<Aspect> chosen, UUID by, Instant at) {
        if (givenUp.equals(surviving)) {
            throw new Problem(PersonProblem.MERGE_ITSELF);
        }
        Merge merge = new Merge();
        merge.id = id;
        merge.givenUp = givenUp;
        merge.surviving = surviving;
        merge.openGivenUp = givenUp;
        merge.reason = reason;
        merge.choose(chosen);
        merge.by = by;
        merge.at = at;
        return merge;
    }

    private void choose(Collection<Aspect> aspects) {
        chosen = aspects.stream().sorted().map(Aspect::name).collect(Collectors.joining(BETWEEN));
    }

    /** The surviving record says by itself what was chosen from the other so far. */
    public void settle(Collection<Aspect> aspects) {
        Set<Aspect> left = chosen();
        left.removeAll(aspects);
        choose(left);
    }

    /**
     * They are two people after all.
     *
     * @throws Problem {@link PersonProblem#MERGE_UNDONE_ALREADY}
     */
    public void undo(UUID account, Instant now) {
        if (!standing()) {
            throw new Problem(PersonProblem.MERGE_UNDONE_ALREADY);
        }
        openGivenUp = null;
        undoneBy = account;
        undoneAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID givenUp() {
        return givenUp;
    }

    public UUID surviving() {
        return surviving;
    }

    public MergeReason reason() {
        return reason;
    }

    /** Of which the values of the record given up are shown. */
    public Set<Aspect> chosen() {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        Arrays.stream(chosen.split(BETWEEN))
                .filter(name -> !name.isEmpty())
                .map(Aspect::valueOf)
                .forEach(aspects::add);
        return aspects;
    }

    public UUID by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Optional<UUID> undoneBy() {
        return Optional.ofNullable(undoneBy);
    }

    public Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }

    /** Whether both are still held to be one person. */
    public boolean standing() {
        return undoneAt == null;
    }
}
