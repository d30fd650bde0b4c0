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
import java.util.UUID;
import org.reencuentro.consent.ConsentAnswer;
import org.reencuentro.consent.ConsentProblem;
import org.reencuentro.consent.GivenConsent;
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
     * @param key of the person, under whom it is sealed who translated
     * @throws Problem {@link ConsentProblem#INTERPRETER_MISSING} when it was not asked in Spanish or English and
     *     nobody is named who translated; {@link ConsentProblem#INTERPRETER_TOO_LONG} over 200 letters
     */
    public static Consent record(UUID id, GivenConsent given, DataKey key, UUID account, Instant at) {
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

    /** Whether it allows anything now. */
    public boolean inForce() {
        return withdrawnAt == null && answer != ConsentAnswer.NO;
    }

    /** Whether the partner may learn the name once it has accepted. */
    public boolean withName() {
        return inForce() && answer == ConsentAnswer.YES;
    }

    public UUID id() {
        return id;
    }
}
