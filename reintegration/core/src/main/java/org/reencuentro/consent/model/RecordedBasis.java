package org.reencuentro.consent.model;

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
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.BasisKind;
import org.reencuentro.consent.BasisProblem;
import org.reencuentro.consent.BasisState;
import org.reencuentro.consent.BasisView;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.NewBasis;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;

/**
 * On what one partner is asked for help for one person and one purpose without their yes. Against a no of the person, and
 * for an order of law always, it holds only once a second person has approved it.
 */
@Entity
@Table(name = "recorded_basis")
public class RecordedBasis {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DOCUMENT = 200;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private ServiceKind purpose;

    @Enumerated(EnumType.STRING)
    private BasisKind kind;

    @Column(name = "sharing_rule_id")
    private UUID rule;

    @Column(name = "reason_sealed")
    private byte[] reason;

    @Column(name = "document_sealed")
    private byte[] document;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "second_needed")
    private boolean secondNeeded;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason_sealed")
    private byte[] endReason;

    @Version
    private int version;

    protected RecordedBasis() {}

    /**
     * Of whom it is, and what is known of them when it is recorded.
     *
     * @param minor whether they are treated as a minor
     * @param refused whether the last thing they said about the partner and the purpose was a no, or its withdrawal
     * @param clock of the hall, by which days begin and end
     */
    public record Whose(UUID person, boolean minor, boolean refused, ZoneId clock) {}

    /**
     * Records a basis.
     *
     * @param agreed what is agreed with the partner about sharing
     * @param key of the person, under which all words are sealed
     * @throws Problem {@link BasisProblem#BASIS_NOT_OF_A_CHILD}, {@link ConsentProblem#SHARING_NOT_AGREED} when there is
     *     no sharing rule in force, or another of {@link BasisProblem} about reason, document and last day
     */
    public static RecordedBasis record(
            UUID id,
            BasisKind kind,
            Whose whose,
            NewBasis asked,
            Optional<SharingRule> agreed,
            DataKey key,
            UUID by,
            Instant at) {
        if (kind.ofChildren() && !whose.minor()) {
            throw new Problem(BasisProblem.BASIS_NOT_OF_A_CHILD);
        }
        SharingRule rule = agreed.filter(each -> each.inForce(at))
                .orElseThrow(() -> new Problem(ConsentProblem.SHARING_NOT_AGREED));
        checkDays(kind, asked.lastDay(), LocalDate.ofInstant(at, whose.clock()));
        String document = asked.document().map(String::strip).orElse("");
        if (kind.ordered() && document.isEmpty()) {
            throw new Problem(BasisProblem.BASIS_DOCUMENT_MISSING);
        }
        if (document.length() > LONGEST_DOCUMENT) {
            throw new Problem(BasisProblem.BASIS_DOCUMENT_TOO_LONG);
        }
        RecordedBasis basis = new RecordedBasis();
        basis.id = id;
        basis.person = whose.person();
        basis.organisation = asked.organisation();
        basis.purpose = asked.purpose();
        basis.kind = kind;
        basis.rule = rule.id();
        basis.reason = key.seal(checked(asked.reason()), basis.place("reason"));
        basis.document = document.isEmpty() ? null : key.seal(document, basis.place("document"));
        basis.recordedBy = by;
        basis.recordedAt = at;
        basis.until = asked.lastDay().plusDays(1).atStartOfDay(whose.clock()).toInstant();
        basis.secondNeeded = kind.ordered() || whose.refused();
        return basis;
    }

    private static void checkDays(BasisKind kind, LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            throw new Problem(BasisProblem.BASIS_ENDS_BEFORE_IT_BEGINS);
        }
        if (lastDay.isAfter(today.plusDays(kind.mostDays() - 1L))) {
            throw new Problem(BasisProblem.BASIS_TOO_LONG, Map.of("days", String.valueOf(kind.mostDays())));
        }
    }

    private static String checked(String words) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw new Problem(BasisProblem.BASIS_REASON_MISSING);
        }
        if (stripped.length() > LONGEST_REASON) {
            throw new Problem(BasisProblem.BASIS_REASON_TOO_LONG);
        }
        return stripped;
    }

    private String place(String what) {
        return "recorded_basis." + what + "_sealed:" + id;
    }

    /**
     * A second person agrees; it holds from now on.
     *
     * @throws Problem {@link BasisProblem#BASIS_NOT_WAITING}, {@link BasisProblem#BASIS_OWN} for who recorded it
     */
    public void approve(UUID by, Instant at) {
        if (state(at) != BasisState.WAITING) {
            throw new Problem(BasisProblem.BASIS_NOT_WAITING);
        }
        if (by.equals(recordedBy)) {
            throw new Problem(BasisProblem.BASIS_OWN);
        }
        approvedBy = by;
        approvedAt = at;
    }

    /**
     * Somebody ends it.
     *
     * @return whether it had not ended before; again changes nothing
     * @throws Problem {@link BasisProblem#BASIS_REASON_MISSING}, {@link BasisProblem#BASIS_REASON_TOO_LONG}
     */
    public boolean end(String why, DataKey key, UUID by, Instant at) {
        byte[] sealed = key.seal(checked(why), place("end_reason"));
        if (!end(by, at)) {
            return false;
        }
        endReason = sealed;
        return true;
    }

    /** The person says no: what nobody has approved against that ends; whether it did. */
    public boolean refused(UUID by, Instant at) {
        return approvedBy == null && end(by, at);
    }

    /** Its last day has passed; whether that ends it now. */
    public boolean passOver(Instant at) {
        return !at.isBefore(until) && end(null, at);
    }

    private boolean end(UUID by, Instant at) {
        if (endedAt != null) {
            return false;
        }
        endedBy = by;
        endedAt = at;
        return true;
    }

    public BasisState state(Instant now) {
        if (endedBy != null) {
            return BasisState.ENDED;
        }
        if (endedAt != null || !now.isBefore(until)) {
            return BasisState.OVER;
        }
        return secondNeeded && approvedBy == null ? BasisState.WAITING : BasisState.IN_FORCE;
    }

    /** Whether anything may rest on it, if the last word of the person is a no or is none. */
    public boolean holds(boolean refused, Instant now) {
        return state(now) == BasisState.IN_FORCE && (approvedBy != null || !refused);
    }

    /**
     * What the partner may see: of what was agreed with it when the basis was recorded, what is still agreed.
     *
     * @param refused whether the last word of the person is a no
     * @param told the rule that the basis was recorded under
     * @param standing the rule that stands for the partner and the purpose now
     */
    public Set<SharedField> shares(
            SharedFrom moment,
            boolean refused,
            Optional<SharingRule> told,
            Optional<SharingRule> standing,
            Instant now) {
        return holds(refused, now) ? SharingRule.both(moment, told, standing, now) : EnumSet.noneOf(SharedField.class);
    }

    public UUID id() {
        return id;
    }

    public UUID person() {
        return person;
    }

    public UUID organisation() {
        return organisation;
    }

    public ServiceKind purpose() {
        return purpose;
    }

    public BasisKind kind() {
        return kind;
    }

    /** The rule that it was recorded under. */
    public UUID rule() {
        return rule;
    }

    /** Whether nothing of it depends on what the person says. */
    public boolean approved() {
        return approvedBy != null;
    }

    /**
     * As staff see it.
     *
     * @param key with which to read its words; empty when they are not for whoever asks, or the key was erased
     */
    public BasisView view(OrganisationView partner, Optional<DataKey> key, Instant now) {
        return new BasisView(
                id,
                person,
                partner,
                purpose,
                kind,
                state(now),
                words(reason, "reason", key),
                words(document, "document", key),
                recordedBy,
                recordedAt,
                until,
                Optional.ofNullable(approvedBy),
                Optional.ofNullable(approvedAt),
                Optional.ofNullable(endedBy),
                Optional.ofNullable(endedAt),
                words(endReason, "end_reason", key));
    }

    private Optional<String> words(byte[] sealed, String what, Optional<DataKey> key) {
        return Optional.ofNullable(sealed).flatMap(bytes -> key.map(open -> open.text(bytes, place(what))));
    }
}
