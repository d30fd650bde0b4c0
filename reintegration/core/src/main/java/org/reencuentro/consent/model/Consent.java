package org.reencuentro.consent.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.GivenConsent;
import org.reencuentro.consent.SharedField;
import org.reencuentro.consent.SharedFrom;
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

    @Column(name = "interpreter_sealed")
    private byte[] interpreter;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private int version;

    protected Consent() {}

    /**
     * Records an answer.
     *
     * @param rule what the person was told that would be shared; empty only under a no
     * @param key of the person, under whom it is sealed who translated
     * @throws Problem {@link ConsentProblem#SHARING_NOT_AGREED} when there is no rule in force to say yes to;
     *     {@link ConsentProblem#INTERPRETER_MISSING} when it was not asked in Spanish or English and
     *     nobody is named who translated; {@link ConsentProblem#INTERPRETER_TOO_LONG} over 200 letters
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
        Consent consent = new Consent();
        consent.id = id;
        consent.person = given.person();
        consent.organisation = given.organisation();
        consent.purpose = given.purpose();
        consent.answer = given.answer();
        consent.rule = rule.map(SharingRule::id).orElse(null);
        consent.language = given.language();
        consent.interpreter = interpreter.isEmpty() ? null : key.seal(interpreter, place(id));
        consent.recordedBy = account;
        consent.givenAt = at;
        return consent;
    }

    /** Where it is kept who translated. */
    public static String place(UUID id) {
        return "consent.interpreter_sealed:" + id;
    }

    /** Who translated; empty when nobody did, or when the person's key was erased. */
    public Optional<String> interpreter(Optional<DataKey> key) {
        return Optional.ofNullable(interpreter).flatMap(bytes -> key.map(open -> open.text(bytes, place(id))));
    }

    /** The person has changed their mind; withdrawing again changes nothing. */
    public void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
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
        Set<SharedField> shared = EnumSet.noneOf(SharedField.class);
        if (withdrawnAt == null) {
            shared.addAll(answer.allows());
        }
        shared.retainAll(told.map(rule -> rule.fields(moment)).orElse(Set.of()));
        shared.retainAll(standing.filter(rule -> rule.inForce(now))
                .map(rule -> rule.fields(moment))
                .orElse(Set.of()));
        return shared;
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
