package org.reencuentro.work.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.work.NewOpening;
import org.reencuentro.work.OpeningKind;
import org.reencuentro.work.OpeningView;
import org.reencuentro.work.Schooling;
import org.reencuentro.work.Skill;
import org.reencuentro.work.SkillView;
import org.reencuentro.work.WorkProblem;

/** A course, a certification, a school, a scholarship or a job, with seats that are never given twice. */
@Entity
@Table(name = "opening")
public class Opening {
    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 80;

    private static final int YEARS_AHEAD = 2;
    private static final int YOUNGEST_LIMIT = 14;
    private static final int OLDEST_LIMIT = 99;

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private OpeningKind kind;

    private String title;

    @Enumerated(EnumType.STRING)
    private Skill skill;

    @Column(name = "years_wanted")
    private int years;

    @Enumerated(EnumType.STRING)
    private Schooling schooling;

    private String department;

    private Integer oldest;

    private int seats;

    private int taken;

    @Column(name = "begins_on")
    private LocalDate begins;

    @Column(name = "closes_on")
    private LocalDate closes;

    /** When the last day is over, by the hall's clock. */
    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Opening() {}

    /**
     * An opening of which no seat is taken.
     *
     * @param zone of the hall
     * @throws Problem {@link WorkProblem#OPENING_TITLE_REFUSED}, {@link WorkProblem#OPENING_REFUSED}
     */
    public static Opening announce(UUID id, UUID hall, ZoneId zone, NewOpening facts, Instant now) {
        String title = facts.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Problem(WorkProblem.OPENING_TITLE_REFUSED);
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (facts.seats() < 1
                || facts.seats() > OpeningView.MOST_SEATS
                || facts.years() < 0
                || facts.years() > SkillView.MOST_YEARS
                || facts.closes().isBefore(today)
                || facts.closes().isAfter(today.plusYears(YEARS_AHEAD))
                || facts.begins()
                        .filter(day -> day.isAfter(today.plusYears(YEARS_AHEAD)))
                        .isPresent()
                || facts.oldest()
                        .filter(age -> age < YOUNGEST_LIMIT || age > OLDEST_LIMIT)
                        .isPresent()) {
            throw new Problem(WorkProblem.OPENING_REFUSED, Map.of("most", String.valueOf(OpeningView.MOST_SEATS)));
        }
        Opening opening = new Opening();
        opening.id = id;
        opening.hall = hall;
        opening.organisation = facts.organisation();
        opening.kind = facts.kind();
        opening.title = title;
        opening.skill = facts.skill().orElse(null);
        opening.years = facts.years();
        opening.schooling = facts.schooling();
        opening.department = facts.department().orElse(null);
        opening.oldest = facts.oldest().orElse(null);
        opening.seats = facts.seats();
        opening.begins = facts.begins().orElse(null);
        opening.closes = facts.closes();
        opening.closesAt = facts.closes().plusDays(1).atStartOfDay(zone).toInstant();
        return opening;
    }

    /**
     * A seat is taken.
     *
     * @throws Problem {@link WorkProblem#OPENING_CLOSED}, {@link WorkProblem#OPENING_FULL}
     */
    public void take(Instant now) {
        if (closedAt != null || !now.isBefore(closesAt)) {
            throw new Problem(WorkProblem.OPENING_CLOSED);
        }
        if (taken >= seats) {
            throw new Problem(WorkProblem.OPENING_FULL);
        }
        taken++;
    }

    /** A seat is free again. */
    public void giveBack() {
        taken--;
    }

    /**
     * Nobody more is taken.
     *
     * @throws Problem {@link WorkProblem#OPENING_CLOSED} when it was closed before
     */
    public void close(Instant now) {
        if (closedAt != null) {
            throw new Problem(WorkProblem.OPENING_CLOSED);
        }
        closedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public boolean job() {
        return kind == OpeningKind.JOB;
    }

    public Optional<LocalDate> begins() {
        return Optional.ofNullable(begins);
    }

    public OpeningView view() {
        return new OpeningView(
                id,
                new NewOpening(
                        organisation,
                        kind,
                        title,
                        Optional.ofNullable(skill),
                        years,
                        schooling,
                        Optional.ofNullable(department),
                        Optional.ofNullable(oldest),
                        seats,
                        Optional.ofNullable(begins),
                        closes),
                taken,
                closedAt != null);
    }
}
