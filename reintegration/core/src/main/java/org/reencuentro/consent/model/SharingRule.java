package org.reencuentro.consent.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.NewSharingRule;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.consent.SharingRuleView;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Problem;

/**
 * What one partner may see for one purpose, and until when. It is never changed: another rule takes its place. Of one
 * partner and purpose at most one rule stands.
 */
@Entity
@Table(name = "sharing_rule")
public class SharingRule {
    private static final int LONGEST_BASIS = 200;

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private ServiceKind purpose;

    @ElementCollection
    @CollectionTable(name = "sharing_rule_field", joinColumns = @JoinColumn(name = "sharing_rule_id"))
    @MapKeyColumn(name = "field")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "shared_from")
    @Enumerated(EnumType.STRING)
    private Map<SharedField, SharedFrom> fields = new HashMap<>();

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "agreed_by")
    private UUID agreedBy;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** True until somebody ends it, then null: the database refuses a second true of the same partner and purpose. */
    private Boolean standing;

    @Version
    private int version;

    protected SharingRule() {}

    /**
     * A rule that holds from now on.
     *
     * @param by the account; empty when the installation itself lays it down
     * @throws Problem {@link ConsentProblem#SHARED_TOO_EARLY}, {@link ConsentProblem#LEGAL_BASIS_MISSING},
     *     {@link ConsentProblem#LEGAL_BASIS_TOO_LONG} or {@link ConsentProblem#SHARING_ENDS_BEFORE_IT_BEGINS}
     */
    public static SharingRule agree(UUID id, NewSharingRule agreed, Optional<UUID> by, Instant at) {
        String basis = agreed.legalBasis().strip();
        if (basis.isEmpty()) {
            throw new Problem(ConsentProblem.LEGAL_BASIS_MISSING);
        }
        if (basis.length() > LONGEST_BASIS) {
            throw new Problem(ConsentProblem.LEGAL_BASIS_TOO_LONG);
        }
        if (!agreed.until().isAfter(at)) {
            throw new Problem(ConsentProblem.SHARING_ENDS_BEFORE_IT_BEGINS);
        }
        agreed.fields().forEach((field, from) -> {
            if (from.compareTo(field.earliest()) < 0) {
                throw new Problem(ConsentProblem.SHARED_TOO_EARLY);
            }
        });
        SharingRule rule = new SharingRule();
        rule.id = id;
        rule.organisation = agreed.organisation();
        rule.purpose = agreed.purpose();
        rule.fields.putAll(agreed.fields());
        rule.legalBasis = basis;
        rule.agreedBy = by.orElse(null);
        rule.agreedAt = at;
        rule.until = agreed.until();
        rule.standing = true;
        return rule;
    }

    /** Nothing is shared under it any more; ending again changes nothing. */
    public void end(Optional<UUID> by, Instant at) {
        if (standing != null) {
            endedAt = at;
            endedBy = by.orElse(null);
            standing = null;
        }
    }

    /** Whether anything is shared under it at an instant. */
    public boolean inForce(Instant at) {
        return standing != null && at.isBefore(until);
    }

    /** What it shares at a moment of a referral, whether or not it is still in force. */
    public Set<SharedField> fields(SharedFrom moment) {
        Set<SharedField> shared = EnumSet.noneOf(SharedField.class);
        fields.forEach((field, from) -> {
            if (from.compareTo(moment) <= 0) {
                shared.add(field);
            }
        });
        return shared;
    }

    /**
     * What is shared under a rule of before and still agreed now; nothing where one of them is missing or over.
     *
     * @param told the rule of before
     * @param standing the rule that stands for the same partner and purpose now
     */
    public static Set<SharedField> both(
            SharedFrom moment, Optional<SharingRule> told, Optional<SharingRule> standing, Instant now) {
        Set<SharedField> shared = EnumSet.noneOf(SharedField.class);
        told.ifPresent(rule -> shared.addAll(rule.fields(moment)));
        shared.retainAll(standing.filter(rule -> rule.inForce(now))
                .map(rule -> rule.fields(moment))
                .orElse(Set.of()));
        return shared;
    }

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public SharingRuleView view(OrganisationView partner, Instant now) {
        return new SharingRuleView(
                id,
                partner,
                purpose,
                fields,
                legalBasis,
                until,
                Optional.ofNullable(agreedBy),
                agreedAt,
                Optional.ofNullable(endedAt),
                inForce(now));
    }
}
