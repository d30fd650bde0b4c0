package org.reencuentro.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of a long list. Whoever follows {@link #before} and {@link #after} meets each row once, whatever is put in or
 * taken out meanwhile elsewhere in the list.
 *
 * @param before the place before which more stand; empty on the first page
 * @param after the place after which more stand; empty on the last page
 */
public record Page<T>(List<T> rows, Optional<Place> before, Optional<Place> after) {
    /** So many pieces are looked at for one page when most of what stands there is not to be seen. */
    private static final int ROUNDS = 8;

    /** A list, read from a place on, or backwards from it. */
    @FunctionalInterface
    public interface Source {
        /** The next places in the direction of the seek, the nearest first; fewer than asked for only at the end. */
        List<Place> next(Seek seek, int most);
    }

    /**
     * Reads a page.
     *
     * @param seen those of some places whose rows may be seen, in their order
     */
    public static Page<Place> read(Seek seek, int size, Source source, Function<List<Place>, List<Place>> seen) {
        List<Place> rows = new ArrayList<>();
        Seek at = seek;
        boolean end = false;
        for (int round = 0; round < ROUNDS && rows.size() <= size && !end; round++) {
            List<Place> piece = source.next(at, size + 1);
            rows.addAll(seen.apply(piece));
            end = piece.size() <= size;
            at = piece.isEmpty() ? at : new Seek(Optional.of(piece.get(piece.size() - 1)), seek.back());
        }
        if (seek.back() && end && rows.size() <= size) {
            return read(Seek.first(), size, source, seen);
        }
        List<Place> shown = rows.size() > size ? rows.subList(0, size) : rows;
        Optional<Place> near = seek.from().map(place -> shown.isEmpty() ? place : shown.get(0));
        Optional<Place> far = end ? Optional.empty() : at.from();
        if (rows.size() > size) {
            far = Optional.of(shown.get(size - 1));
        }
        if (!seek.back()) {
            return new Page<>(List.copyOf(shown), near, far);
        }
        Collections.reverse(shown);
        return new Page<>(List.copyOf(shown), far, near);
    }

    /** The same page with something else in the place of each row; those without are left out. */
    public <R> Page<R> with(Function<T, Optional<R>> other) {
        return new Page<>(rows.stream().map(other).flatMap(Optional::stream).toList(), before, after);
    }
}
