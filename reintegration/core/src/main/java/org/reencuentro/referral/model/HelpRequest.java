package org.reencuentro.referral.model;

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
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.kernel.Language;
import org.reencuentro.kernel.Problem;
import org.reencuentro.kernel.SealedColumn;
import org.reencuentro.referral.ReferralProblem;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;
import org.reencuentro.triage.NeedAnswer;

/** Something a person asked for. Belongs to a ticket; to a person only once a caseworker has seen them. */
@Entity
@Table(name = "help_request")
public class HelpRequest {
    /** Where somebody goes is where they can be found. */
    public static final SealedColumn MUNICIPALITY = new SealedColumn("help_request", "id", "municipality_sealed");

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Column(name = "ticket_id")
    private UUID ticket;

    @Column(name = "person_id")
    private UUID person;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    private String department;

    @Column(name = "municipality_sealed")
    private byte[] municipality;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected HelpRequest() {}

    public static HelpRequest make(
            UUID id,
            UUID hall,
            UUID ticket,
            ServiceKind kind,
            Optional<String> department,
            Language language,
            Instant at) {
        HelpRequest request = new HelpRequest();
        request.id = id;
        request.hall = hall;
        request.ticket = ticket;
        request.kind = kind;
        request.department = department.orElse(null);
        request.language = language;
        request.state = RequestState.OPEN;
        request.madeAt = at;
        return request;
    }

    /** Where home is, for somebody who asks to get there: four digits, sealed for this request. */
    public void homeIn(byte[] sealed) {
        municipality = sealed.clone();
    }

    /** Where home is is not known any more. */
    public void forgetHome() {
        municipality = null;
    }

    /**
     * A caseworker has seen who asked.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_LINKED_ALREADY} when it is somebody else's
     */
    public void link(UUID whom) {
        if (person != null && !person.equals(whom)) {
            throw new Problem(ReferralProblem.REQUEST_LINKED_ALREADY);
        }
        person = whom;
    }

    /**
     * Who asked, when a partner may now be asked.
     *
     * @throws Problem {@link ReferralProblem#REQUEST_NOT_LINKED} or {@link ReferralProblem#REQUEST_NOT_OPEN}
     */
    public UUID personToRefer() {
        if (person == null) {
            throw new Problem(ReferralProblem.REQUEST_NOT_LINKED);
        }
        if (state != RequestState.OPEN) {
            throw new Problem(ReferralProblem.REQUEST_NOT_OPEN);
        }
        return person;
    }

    /**
     * What was said at the refreshment table about the same need. Once a partner has been asked, only the referral says
     * how far it is.
     */
    public void hear(NeedAnswer answer) {
        if (state == RequestState.OPEN || state == RequestState.WITHDRAWN) {
            state = switch (answer) {
                case NEEDS -> RequestState.OPEN;
                case GIVEN -> RequestState.DONE;
                case DOES_NOT_NEED, PREFERS_NOT_TO_SAY, NOT_ASKED -> RequestState.WITHDRAWN;
            };
        }
    }

    /** Follows its referral: what ends without help opens the request again. */
    public void follow(ReferralState referral) {
        state = switch (referral) {
            case DRAFT, DECLINED, WITHDRAWN, EXPIRED, NOT_ATTENDED -> RequestState.OPEN;
            case SENT, ACKNOWLEDGED -> RequestState.REFERRED;
            case ACCEPTED, IN_SERVICE -> RequestState.ACCEPTED;
            case COMPLETED -> RequestState.DONE;
        };
    }

    /** What was to be done for it was not received. */
    public void reopen() {
        if (state == RequestState.DONE) {
            state = RequestState.OPEN;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public UUID ticket() {
        return ticket;
    }

    public UUID person() {
        return person;
    }

    public ServiceKind kind() {
        return kind;
    }

    public Optional<String> department() {
        return Optional.ofNullable(department);
    }

    /** Sealed; empty where nobody said more than the department. */
    public Optional<byte[]> municipality() {
        return Optional.ofNullable(municipality).map(byte[]::clone);
    }

    public Language language() {
        return language;
    }

    public RequestState state() {
        return state;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
