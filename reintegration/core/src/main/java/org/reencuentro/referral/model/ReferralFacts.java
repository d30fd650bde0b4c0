package org.reencuentro.referral.model;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.consent.Ground;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralProblem;

/** What a referral is about, whom it asks and on what it rests: decided when it is written, and never again. */
@MappedSuperclass
public abstract class ReferralFacts {
    /** A question, an answer or a note may have so many characters. */
    static final int MOST_NOTE = 500;

    @Id
    private UUID id;

    private String code;

    @Column(name = "help_request_id")
    private UUID request;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "service_id")
    private UUID service;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "hall_id")
    private UUID hall;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    private String department;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "consent_id")
    private UUID consent;

    @Column(name = "basis_id")
    private UUID basis;

    @Column(name = "note_sealed")
    private byte[] note;

    @Column(name = "sent_by")
    private UUID sentBy;

    @Column(name = "group_id")
    private UUID together;

    @Version
    private int version;

    protected ReferralFacts() {}

    ReferralFacts(
            UUID id, String code, HelpRequest request, Parties parties, Priority priority, String note, DataKey key) {
        if (note.length() > MOST_NOTE) {
            throw new Problem(ReferralProblem.NOTE_TOO_LONG);
        }
        this.id = id;
        this.code = code;
        this.request = request.id();
        this.hall = request.hall();
        this.kind = request.kind();
        this.department = request.department().orElse(null);
        this.person = parties.person();
        this.service = parties.service();
        this.organisation = parties.organisation();
        this.consent = parties.ground().consent().orElse(null);
        this.basis = parties.ground().basis().orElse(null);
        this.sentBy = parties.sender();
        this.together = parties.group().orElse(null);
        this.priority = priority;
        this.note = note.isEmpty() ? null : key.seal(note, place(id));
    }

    /** Where the note to the partner is kept. */
    public static String place(UUID id) {
        return "referral.note_sealed:" + id;
    }

    /**
     * Whom the referral is about and who is asked.
     *
     * @param group what the referrals of people have in common who are referred together; empty for somebody alone
     */
    public record Parties(
            UUID person, UUID service, UUID organisation, Ground ground, UUID sender, Optional<UUID> group) {
        /** Somebody alone. */
        public Parties(UUID person, UUID service, UUID organisation, Ground ground, UUID sender) {
            this(person, service, organisation, ground, sender, Optional.empty());
        }
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public UUID request() {
        return request;
    }

    public UUID person() {
        return person;
    }

    public UUID service() {
        return service;
    }

    public UUID organisation() {
        return organisation;
    }

    public UUID hall() {
        return hall;
    }

    public ServiceKind kind() {
        return kind;
    }

    public Optional<String> department() {
        return Optional.ofNullable(department);
    }

    public Priority priority() {
        return priority;
    }

    /** On what it rests. */
    public Ground ground() {
        return new Ground(Optional.ofNullable(consent), Optional.ofNullable(basis));
    }

    /** Whose account sent it. */
    public UUID sentBy() {
        return sentBy;
    }

    /** What the referrals of people have in common who were referred together; empty for somebody alone. */
    public Optional<UUID> group() {
        return Optional.ofNullable(together);
    }

    /** The note to the partner; empty when there is none, or when the person's key was erased. */
    public String note(Optional<DataKey> key) {
        return note == null ? "" : key.map(open -> open.text(note, place(id))).orElse("");
    }
}
