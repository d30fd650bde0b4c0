package org.reencuentro.referral.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Problem;
import org.reencuentro.referral.DeclineReason;
import org.reencuentro.referral.Priority;
import org.reencuentro.referral.ReferralMoved;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.ReferralStep;

/**
 * A partner is asked to help one person. Steps follow the table of {@link ReferralState} and are refused loudly
 * otherwise; the history only grows.
 */
@Entity
@Table(name = "referral")
public class Referral {
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

    @Column(name = "note_sealed")
    private byte[] note;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "answer_by")
    private Instant answerBy;

    @Column(name = "sent_by")
    private UUID sentBy;

    @ElementCollection
    @CollectionTable(name = "referral_step", joinColumns = @JoinColumn(name = "referral_id"))
    @OrderBy("number")
    private List<Step> steps = new ArrayList<>();

    @Version
    private int version;

    protected Referral() {}

    /** Where the note to the partner is kept. */
    public static String place(UUID id) {
        return "referral.note_sealed:" + id;
    }

    /** Whom the referral is about and who is asked. */
    public record Parties(UUID person, UUID service, UUID organisation, UUID consent, UUID sender) {}

    /**
     * A referral that nobody has seen yet.
     *
     * @param note may be empty
     * @param key of the person, under which the note is sealed
     * @throws Problem {@link ReferralProblem#NOTE_TOO_LONG}
     */
    public static Referral draft(
            UUID id, String code, HelpRequest request, Parties parties, Priority priority, String note, DataKey key) {
        if (note.length() > 500) {
            throw new Problem(ReferralProblem.NOTE_TOO_LONG);
        }
        Referral referral = new Referral();
        referral.id = id;
        referral.code = code;
        referral.request = request.id();
        referral.hall = request.hall();
        referral.kind = request.kind();
        referral.department = request.department().orElse(null);
        referral.person = parties.person();
        referral.service = parties.service();
        referral.organisation = parties.organisation();
        referral.consent = parties.consent();
        referral.sentBy = parties.sender();
        referral.priority = priority;
        referral.note = note.isEmpty() ? null : key.seal(note, place(id));
        referral.state = ReferralState.DRAFT;
        return referral;
    }

    /** Goes to the partner, who must answer within the priority's time. */
    public void send(UUID by, Instant at) {
        step(ReferralState.SENT, by, null, at);
        sentAt = at;
        answerBy = at.plus(priority.answerWithin());
    }

    /** The partner has seen it and will answer. */
    public void acknowledge(UUID by, Instant at) {
        step(ReferralState.ACKNOWLEDGED, by, null, at);
    }

    /** The partner will help. */
    public void accept(UUID by, Instant at) {
        step(ReferralState.ACCEPTED, by, null, at);
    }

    /** The help has begun. */
    public void begin(UUID by, Instant at) {
        step(ReferralState.IN_SERVICE, by, null, at);
    }

    /** The help was given. */
    public void complete(UUID by, Instant at) {
        step(ReferralState.COMPLETED, by, null, at);
    }

    /** The partner cannot help, and says why. */
    public void decline(DeclineReason reason, UUID by, Instant at) {
        step(ReferralState.DECLINED, by, reason, at);
    }

    /** Taken back. */
    public void withdraw(UUID by, Instant at) {
        step(ReferralState.WITHDRAWN, by, null, at);
    }

    /** The person did not come. */
    public void notAttended(UUID by, Instant at) {
        step(ReferralState.NOT_ATTENDED, by, null, at);
    }

    /** Nobody answered in time. */
    public void expire(Instant at) {
        step(ReferralState.EXPIRED, null, null, at);
    }

    private void step(ReferralState to, UUID by, DeclineReason reason, Instant at) {
        if (!state.next().contains(to)) {
            throw new Problem(ReferralProblem.REFERRAL_WRONG_STATE, Map.of("from", state.name(), "to", to.name()));
        }
        steps.add(Step.taken(
                steps.size() + 1,
                new ReferralStep(state, to, Optional.ofNullable(by), Optional.ofNullable(reason), at)));
        state = to;
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

    public UUID consent() {
        return consent;
    }

    /** The note to the partner; empty when there is none, or when the person's key was erased. */
    public String note(Optional<DataKey> key) {
        return note == null ? "" : key.map(open -> open.text(note, place(id))).orElse("");
    }

    public ReferralState state() {
        return state;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant answerBy() {
        return answerBy;
    }

    /** The last step, as it is told to whoever passes it on. */
    public ReferralMoved moved() {
        return new ReferralMoved(
                id, organisation, state, steps.get(steps.size() - 1).at());
    }

    /** The history, oldest first. */
    public List<ReferralStep> history() {
        return steps.stream().map(Step::view).toList();
    }
}
