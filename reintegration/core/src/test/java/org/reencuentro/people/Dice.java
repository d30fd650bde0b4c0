package org.reencuentro.people;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out the same for the same numbers. Not for several threads. */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    /**
     * Dice of their own.
     *
     * @param of what they are thrown for; other numbers, other dice
     */
    public Dice(long seed, long... of) {
        long mixed = seed;
        for (long each : of) {
            mixed = mix(mixed + GOLDEN * (each + 1));
        }
        random = new SplittableRandom(mixed);
    }

    private static long mix(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    /** Whether something happens that happens so often, 0 never to 1 always. */
    public boolean chance(double often) {
        return random.nextDouble() < often;
    }

    /** A number from 0 on and below a bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from the first to the last, both included. */
    public int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    /** A number from 0 on and below 1. */
    public double unit() {
        return random.nextDouble();
    }

    /** One of several, each as often. */
    public <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
