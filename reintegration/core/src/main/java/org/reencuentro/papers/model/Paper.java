package org.reencuentro.papers.model;

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
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Holidays;
import org.reencuentro.kernel.Problem;
import org.reencuentro.papers.NewPaper;
import org.reencuentro.papers.PaperKind;
import org.reencuentro.papers.PaperMove;
import org.reencuentro.papers.PaperProblem;
import org.reencuentro.papers.PaperState;
import org.reencuentro.papers.Receiver;
import org.reencuentro.papers.WhyGivenUp;
import org.reencuentro.papers.WhyMissing;

/** A paper that somebody needs, and how far it is. */
@Entity
@Table(name = "paper")
public class Paper {
    /** The longest number that an office gives, in characters. */
    public static final int LONGEST_NUMBER = 40;

    /** Somebody looks after a paper at least once in so many days. */
    private static final int DAYS_TO_LOOK = 7;

    /** An office that says nothing is asked again after so many. */
    private static final int DAYS_TO_ASK = 14;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "hall_id")
    private UUID hall;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    /** The kind while it is under way, so that the database lets no second one of it begin; null at the end. */
    @Enumerated(EnumType.STRING)
    @Column(name = "open_kind")
    private PaperKind openKind;

    @Enumerated(EnumType.STRING)
    private WhyMissing why;

    @Enumerated(EnumType.STRING)
    private PaperState state;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "number_sealed")
    private byte[] number;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "expected_on")
    private LocalDate expectedOn;

    @Enumerated(EnumType.STRING)
    private Receiver receiver;

    @Enumerated(EnumType.STRING)
    private WhyGivenUp reason;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private int version;

    protected Paper() {}

    /** Whose it is, and where they are looked after. */
    public record Whose(UUID person, UUID hall, ZoneId zone) {}

    /** Begins to look after a paper. */
    public static Paper open(UUID id, Whose whose, NewPaper asked, Instant at) {
        Paper paper = new Paper();
        paper.id = id;
        paper.person = whose.person();
        paper.hall = whose.hall();
        paper.kind = asked.kind();
        paper.openKind = asked.kind();
        paper.why = asked.why();
        paper.service = asked.service().orElse(null);
        paper.state = PaperState.NEEDED;
        paper.openedAt = at;
        paper.movedAt = at;
        paper.due(LocalDate.ofInstant(at, whose.zone()).plusDays(DAYS_TO_LOOK), whose.zone());
        return paper;
    }

    private void due(LocalDate day, ZoneId zone) {
        dueAt = day.atStartOfDay(zone).toInstant();
    }

    /**
     * Takes a step.
     *
     * @param key of the person
     * @return whether it goes back
     * @throws Problem {@link PaperProblem#PAPER_CLOSED}, {@link PaperProblem#PAPER_STEP_REFUSED},
     *     {@link PaperProblem#PAPER_NUMBER_MISSING}, {@link PaperProblem#PAPER_NUMBER_TOO_LONG},
     *     {@link PaperProblem#PAPER_DAY_REFUSED}, {@link PaperProblem#PAPER_RECEIVER_MISSING},
     *     {@link PaperProblem#PAPER_REASON_MISSING}
     */
    public boolean move(PaperMove move, DataKey key, ZoneId zone, Instant at) {
        if (state.end()) {
            throw new Problem(PaperProblem.PAPER_CLOSED);
        }
        if (!kind.moves(state, move.to())) {
            throw new Problem(PaperProblem.PAPER_STEP_REFUSED);
        }
        LocalDate today = LocalDate.ofInstant(at, zone);
        if (move.promised()
                .filter(day -> day.isBefore(today) || day.isAfter(today.plusYears(1)))
                .isPresent()) {
            throw new Problem(PaperProblem.PAPER_DAY_REFUSED);
        }
        boolean back = move.to() != PaperState.GIVEN_UP
                && kind.path().indexOf(move.to()) < kind.path().indexOf(state);
        switch (move.to()) {
            case REQUESTED -> request(move, key, today);
            case DELIVERED ->
                receiver = move.receiver().orElseThrow(() -> new Problem(PaperProblem.PAPER_RECEIVER_MISSING));
            case GIVEN_UP -> reason = move.reason().orElseThrow(() -> new Problem(PaperProblem.PAPER_REASON_MISSING));
            case NEEDED, CERTIFICATE, PAID -> expectedOn = null;
            case IN_PRODUCTION -> expectedOn = move.promised().orElse(expectedOn);
            case READY -> {}
        }
        state = move.to();
        movedAt = at;
        if (state.end()) {
            openKind = null;
            closedAt = at;
        } else {
            due(next(today), zone);
        }
        return back;
    }

    private void request(PaperMove move, DataKey key, LocalDate today) {
        String given = move.number().map(String::strip).orElse("");
        if (given.length() > LONGEST_NUMBER) {
            throw new Problem(PaperProblem.PAPER_NUMBER_TOO_LONG);
        }
        if (given.isEmpty() && number == null && kind.numbered()) {
            throw new Problem(PaperProblem.PAPER_NUMBER_MISSING);
        }
        if (!given.isEmpty()) {
            number = key.seal(given, place());
        }
        expectedOn = move.promised()
                .orElseGet(() -> kind.workingDays().isPresent()
                        ? Holidays.workingDaysAfter(today, kind.workingDays().getAsInt())
                        : null);
    }

    /** The day until which somebody should have looked after it again. */
    private LocalDate next(LocalDate today) {
        return switch (state) {
            case REQUESTED, IN_PRODUCTION ->
                Optional.ofNullable(expectedOn)
                        .filter(day -> !day.isBefore(today))
                        .orElse(today.plusDays(DAYS_TO_ASK));
            case NEEDED, CERTIFICATE, PAID, READY, DELIVERED, GIVEN_UP -> today.plusDays(DAYS_TO_LOOK);
        };
    }

    private String place() {
        return "paper.number_sealed:" + id;
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID hall() {
        return hall;
    }

    public PaperKind kind() {
        return kind;
    }

    public WhyMissing why() {
        return why;
    }

    public PaperState state() {
        return state;
    }

    public Optional<UUID> service() {
        return Optional.ofNullable(service);
    }

    /** The office's number; empty when it gave none yet, or the key was erased. */
    public Optional<String> number(Optional<DataKey> key) {
        return Optional.ofNullable(number).flatMap(bytes -> key.map(open -> open.text(bytes, place())));
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Optional<LocalDate> expectedOn() {
        return Optional.ofNullable(expectedOn);
    }

    public Optional<Receiver> receiver() {
        return Optional.ofNullable(receiver);
    }

    public Optional<WhyGivenUp> reason() {
        return Optional.ofNullable(reason);
    }

    public Instant openedAt() {
        return openedAt;
    }
}
