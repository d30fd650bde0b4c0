package org.reencuentro.fund.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.reencuentro.fund.FundAccount;

/** One side of an entry; the lines of an entry are nothing together. Written once and never changed. */
@Entity
@Table(name = "fund_line")
public class FundLine {
    @Id
    private UUID id;

    @Column(name = "fund_entry_id")
    private UUID entry;

    @Enumerated(EnumType.STRING)
    private FundAccount account;

    private long hundredths;

    protected FundLine() {}

    /** @param hundredths added to the account; below nothing for taken from it */
    public static FundLine of(UUID id, UUID entry, FundAccount account, long hundredths) {
        FundLine line = new FundLine();
        line.id = id;
        line.entry = entry;
        line.account = account;
        line.hundredths = hundredths;
        return line;
    }

    public UUID id() {
        return id;
    }

    public UUID entry() {
        return entry;
    }

    public FundAccount account() {
        return account;
    }

    public long hundredths() {
        return hundredths;
    }
}
