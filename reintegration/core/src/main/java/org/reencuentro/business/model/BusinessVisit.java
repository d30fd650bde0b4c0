package org.reencuentro.business.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.business.BusinessPlan;
import org.reencuentro.business.BusinessView;
import org.reencuentro.business.Finding;
import org.reencuentro.kernel.DataKey;
import org.reencuentro.kernel.Money;

/** How a business was found; never changed. What they earn and owe is sealed. */
@Entity
@Table(name = "business_visit")
public class BusinessVisit {
    @Id
    private UUID id;

    @Column(name = "business_id")
    private UUID business;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Column(name = "figures_sealed")
    private byte[] figures;

    @Column(name = "visited_by")
    private UUID by;

    @Column(name = "visited_at")
    private Instant at;

    protected BusinessVisit() {}

    /**
     * A visit.
     *
     * @param income of the household in the month
     * @param debt that they have
     */
    public static BusinessVisit of(
            UUID id, UUID business, Finding finding, Money income, Money debt, DataKey key, UUID by, Instant at) {
        BusinessVisit visit = new BusinessVisit();
        visit.id = id;
        visit.business = business;
        visit.finding = finding;
        visit.figures = key.seal(income.amount() + "\n" + debt.amount(), visit.place());
        visit.by = by;
        visit.at = at;
        return visit;
    }

    private String place() {
        return "business_visit.figures_sealed:" + id;
    }

    public UUID business() {
        return business;
    }

    public Finding finding() {
        return finding;
    }

    /** @param key of whose it is; empty once who they are was erased */
    public BusinessView.Visit view(Optional<DataKey> key) {
        Optional<String[]> both = key.map(each -> each.text(figures, place()).split("\n"));
        return new BusinessView.Visit(
                finding,
                both.map(each -> BusinessPlan.money(each[0])),
                both.map(each -> BusinessPlan.money(each[1])),
                at);
    }
}
