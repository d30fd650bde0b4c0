package org.reencuentro.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names, the frequent ones drawn more often: as in the world, each by its rank (Zipf–Mandelbrot). */
final class NameList {
    private static final double SHIFT = 3;
    private static final Map<String, List<String>> ALL = read();

    private final List<String> names;
    private final Set<String> known;
    private final double[] upTo;

    private NameList(List<String> names, double slope) {
        this.names = names;
        this.known = Set.copyOf(names);
        this.upTo = new double[names.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1 / Math.pow(rank + 1 + SHIFT, slope);
            upTo[rank] = sum;
        }
    }

    /** The list of that title in names.txt. */
    static NameList of(String title) {
        return new NameList(entries(title), 0.95);
    }

    /** The list of that title in names.txt, of which the first are far more frequent than the others. */
    static NameList steep(String title) {
        return new NameList(entries(title), 1.15);
    }

    /** What stands below a title of names.txt, in its order. */
    static List<String> entries(String title) {
        List<String> found = ALL.get(title);
        if (found == null) {
            throw new IllegalArgumentException("No list of names called " + title);
        }
        return found;
    }

    String draw(Dice dice) {
        int at = Arrays.binarySearch(upTo, dice.unit() * upTo[upTo.length - 1]);
        return names.get(at < 0 ? Math.min(-at - 1, names.size() - 1) : at);
    }

    boolean has(String name) {
        return known.contains(name);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(NameList.class.getResourceAsStream("names.txt"), StandardCharsets.UTF_8))) {
            List<String> list = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    list = new ArrayList<>();
                    lists.put(line.substring(1, line.indexOf(']')), list);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    list.addAll(Arrays.asList(line.strip().split("\\s*,\\s*")));
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return lists;
    }
}
