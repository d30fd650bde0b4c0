package org.reencuentro.office.calls;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.reencuentro.call.Cost;
import org.reencuentro.call.CostRow;

/**
 * What the calls of a month cost, added up in several ways.
 *
 * @param currency its three letters
 * @param rows by day, line, country and donor, the earliest first
 * @param lines labels by identifier
 */
public record CallBill(YearMonth month, String currency, List<CostRow> rows, Map<UUID, String> lines) {
    /** A sum: attempts, those answered, seconds of talk, what they cost. */
    public record Sum(long calls, long answered, long seconds, Cost cost) {
        static final Sum NONE = new Sum(0, 0, 0, Cost.NONE);

        Sum plus(CostRow row) {
            return new Sum(
                    calls + row.calls(), answered + row.answered(), seconds + row.seconds(), cost.plus(row.cost()));
        }

        /** Minutes of talk, rounded up. */
        public long minutes() {
            return (seconds + 59) / 60;
        }
    }

    static CallBill of(YearMonth month, String currency, List<CostRow> rows, Map<UUID, String> lines) {
        Comparator<CostRow> order = Comparator.comparing(CostRow::day)
                .thenComparing(row -> lines.getOrDefault(row.line(), ""))
                .thenComparing(row -> row.region().orElse(""))
                .thenComparing(row -> row.donor().orElse(""));
        return new CallBill(month, currency, rows.stream().sorted(order).toList(), lines);
    }

    /** The label of a row's line; empty for one that is no more. */
    public String line(CostRow row) {
        return lines.getOrDefault(row.line(), "");
    }

    /** All together. */
    public Sum whole() {
        Sum sum = Sum.NONE;
        for (CostRow row : rows) {
            sum = sum.plus(row);
        }
        return sum;
    }

    public Map<String, Sum> byLine() {
        return by(this::line);
    }

    /**
     * By country; the empty one is that of numbers that were not understood.
     *
     * @param name a country's name by its ISO 3166 code
     */
    public Map<String, Sum> byCountry(UnaryOperator<String> name) {
        return by(row -> row.region().map(name).orElse(""));
    }

    /** By who pays; the empty one is nobody in particular. */
    public Map<String, Sum> byDonor() {
        return by(row -> row.donor().orElse(""));
    }

    public Map<String, Sum> byDay() {
        return by(row -> row.day().toString());
    }

    private Map<String, Sum> by(Function<CostRow, String> key) {
        Map<String, Sum> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(key.apply(row), Sum.NONE.plus(row), (before, one) -> before.plus(row)));
        return sums;
    }
}
