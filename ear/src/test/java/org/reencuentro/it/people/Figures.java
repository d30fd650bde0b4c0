package org.reencuentro.it.people;

import java.util.Arrays;
import java.util.Locale;

/** Times of one thing, and how they are told. */
public final class Figures {
    private double[] millis = new double[64];
    private int count;

    public void add(long nanos) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = nanos / 1e6;
    }

    public int count() {
        return count;
    }

    /** The time that so many of them, 0 to 1, do not exceed; 0 when there are none. */
    public double quantile(double share) {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
    }

    public double median() {
        return quantile(0.5);
    }

    double sum() {
        return Arrays.stream(millis, 0, count).sum();
    }

    /** Median, 95th and 99th percentile. */
    @Override
    public String toString() {
        return line("median %8.1f   p95 %8.1f   p99 %8.1f ms   (%d)", median(), quantile(0.95), quantile(0.99), count);
    }

    public static String line(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    public static String bar(boolean met) {
        return met ? "met" : "NOT MET";
    }
}
