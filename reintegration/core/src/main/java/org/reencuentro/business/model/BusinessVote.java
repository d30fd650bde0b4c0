package org.reencuentro.business.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.business.BusinessView;
import org.reencuentro.business.Vote;

/** What a member of the committee said of a plan; never changed. */
@Entity
@Table(name = "business_vote")
public class BusinessVote {
    @Id
    private UUID id;

    @Column(name = "business_id")
    private UUID business;

    @Column(name = "round_number")
    private int round;

    @Column(name = "voted_by")
    private UUID by;

    @Enumerated(EnumType.STRING)
    private Vote vote;

    @Column(name = "voted_at")
    private Instant at;

    protected BusinessVote() {}

    public static BusinessVote of(UUID id, OwnBusiness business, Vote vote, UUID by, Instant at) {
        BusinessVote said = new BusinessVote();
        said.id = id;
        said.business = business.id();
        said.round = business.round();
        said.vote = vote;
        said.by = by;
        said.at = at;
        return said;
    }

    public UUID business() {
        return business;
    }

    public int round() {
        return round;
    }

    public Vote vote() {
        return vote;
    }

    public BusinessView.Ballot view() {
        return new BusinessView.Ballot(by, vote, at);
    }
}
