package org.reencuentro.fund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.reencuentro.kernel.Money;

/**
 * What became of a fund; names nobody.
 *
 * @param people how many hold something of it; empty for fewer than {@link #FEW}, unless nobody does
 * @param standing what stands on vouchers that nobody has taken
 * @param owed what is owed to each carrier for vouchers it took
 * @param entries the ledger, in the order in which it was written; at most {@link #MOST}
 * @param difference hundredths by which the ledger does not add up; nothing always
 */
public record FundReport(
        FundView fund,
        OptionalInt people,
        Money standing,
        Map<UUID, Money> owed,
        List<Entry> entries,
        long difference) {
    /** Smaller numbers of people are not told (FIELD §11). */
    public static final int FEW = 5;

    public static final int MOST = 1000;

    /**
     * One entry of the ledger.
     *
     * @param by who made it; empty for the application itself
     * @param proposed what the rules proposed; empty where they proposed nothing, or nothing is given
     */
    public record Entry(
            int number,
            FundEntryKind kind,
            Money amount,
            Optional<Money> proposed,
            FundReason reason,
            Optional<UUID> by,
            Instant at) {}
}
