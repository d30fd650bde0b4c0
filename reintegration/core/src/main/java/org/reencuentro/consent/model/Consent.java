package org.reencuentro.consent.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.ConsentView;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.Manner;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
import org.reencuentro.directory.OrganisationView;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;

/** One answer of one person about one purpose and one recipient. */
@Entity
@Table(name = "consent")
public class Consent {
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "purpose")
    @Enumerated(EnumType.STRING)
    private ServiceKind purpose;

    @Enumerated(EnumType.STRING)
    private ConsentAnswer answer;

    @Column(name = "sharing_rule_id")
    private UUID rule;

    @Column(name = "language")
    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private Manner manner;

    @Column(name = "interpreter_sealed")
    private byte[] interpreter;

    @Column(name = "witness_sealed")
    private byte[] witness;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_by")
    private UUID withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private int version;

    protected Consent() {}

    /**
     * Records an answer.
     *
     * @param rule what the person was told that would be shared; empty only under a no
     * @param key of the person, under whom it is sealed who translated and who was there
     * @throws Problem {@link ConsentProblem#SHARING_NOT_AGREED} when there is no rule in force to say yes to;
     *     {@link ConsentProblem#INTERPRETER_MISSING} when it was not asked in Spanish or English and
     *     nobody is named who translated; {@link ConsentProblem#INTERPRETER_TOO_LONG} or
     *     {@link ConsentProblem#WITNESS_TOO_LONG} over 200 letters
     */
    public static Consent record(
            UUID id, GivenConsent given, Optional<SharingRule> rule, DataKey key, UUID account, Instant at) {
        if (given.answer() != ConsentAnswer.NO
                && rule.filter(told -> told.inForce(at)).isEmpty()) {
            throw new Problem(ConsentProblem.SHARING_NOT_AGREED);
        }
        String interpreter = given.interpreter().map(String::strip).orElse("");
        if (!given.language().complete() && interpreter.isEmpty()) {
            throw new Problem(ConsentProblem.INTERPRETER_MISSING);
        }
        if (interpreter.length() > LONGEST_NAME) {
            throw new Problem(ConsentProblem.INTERPRETER_TOO_LONG);
        }
        String witness = given.witness().map(String::strip).orElse("");
        if (witness.length() > LONGEST_NAME) {
            throw new Problem(ConsentProblem.WITNESS_TOO_LONG);
        }
        Consent consent = new Consent();
        consent.id = id;
        consent.person = given.person();
        consent.organisation = given.organisation();
        consent.purpose = given.purpose();
        consent.answer = given.answer();
        consent.rule = rule.map(SharingRule::id).orElse(null);
        consent.manner = given.manner();
        consent.language = given.language();
        consent.interpreter = interpreter.isEmpty() ? null : key.seal(interpreter, place(id));
        consent.witness = witness.isEmpty() ? null : key.seal(witness, witnessPlace(id));
        consent.recordedBy = account;
        consent.givenAt = at;
        return consent;
    }

    /** Where it is kept who translated. */
    public static String place(UUID id) {
        return "consent.interpreter_sealed:" + id;
    }

    private static String witnessPlace(UUID id) {
        return "consent.witness_sealed:" + id;
    }

    /** The person has changed their mind; withdrawing again changes nothing. */
    public void withdraw(UUID by, Instant at) {
        if (withdrawnAt == null) {
            withdrawnBy = by;
            withdrawnAt = at;
        }
    }

    /** Whether it is a yes that was not withdrawn. */
    public boolean standing() {
        return answer != ConsentAnswer.NO && withdrawnAt == null;
    }

    /**
     * The answer as staff see it.
     *
     * @param key empty when the person's was erased
     * @param holds whether anything is shared under it now
     */
    public ConsentView view(OrganisationView organisation, Optional<DataKey> key, boolean holds) {
        return new ConsentView(
                id,
                organisation,
                purpose,
                answer,
                manner,
                language,
                Optional.ofNullable(interpreter).flatMap(bytes -> key.map(open -> open.text(bytes, place(id)))),
                Optional.ofNullable(witness).flatMap(bytes -> key.map(open -> open.text(bytes, witnessPlace(id)))),
                recordedBy,
                givenAt,
                Optional.ofNullable(withdrawnBy),
                Optional.ofNullable(withdrawnAt),
                holds);
    }

    /**
     * What the partner may see now: what the person said yes to, of what they were told then, of what is still agreed
     * with the partner.
     *
     * @param told the rule that the answer was given under
     * @param standing the rule that stands for the partner and the purpose now
     */
    public Set<SharedField> shares(
            SharedFrom moment, Optional<SharingRule> told, Optional<SharingRule> standing, Instant now) {
        Set<SharedField> shared = SharingRule.both(moment, told, standing, now);
        shared.retainAll(withdrawnAt == null ? answer.allows() : Set.of());
        return shared;
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

    /** The rule that the answer was given under; empty when there was none. */
    public Optional<UUID> rule() {
        return Optional.ofNullable(rule);
    }

    public UUID id() {
        return id;
    }
}
