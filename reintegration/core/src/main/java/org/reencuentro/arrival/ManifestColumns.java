package org.reencuentro.arrival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reencuentro.kernel.Problem;

/**
 * What each column of a list is.
 *
 * @param meanings one for each column, in order; empty for a column that is not read
 */
public record ManifestColumns(List<Optional<ManifestColumn>> meanings) {
    private static final String NOT_READ = "-";

    public ManifestColumns {
        meanings = List.copyOf(meanings);
    }

    /**
     * What the headings let one think. A single column for names is taken to hold the whole name where none for family
     * names stands beside it.
     */
    public static ManifestColumns guess(List<String> headings) {
        Set<ManifestColumn> taken = EnumSet.noneOf(ManifestColumn.class);
        List<Optional<ManifestColumn>> meanings = new ArrayList<>();
        for (String heading : headings) {
            meanings.add(ManifestColumn.of(heading).filter(column -> taken.add(column) || column.several()));
        }
        if (taken.contains(ManifestColumn.FAMILY)) {
            meanings.replaceAll(meaning ->
                    meaning.map(column -> column == ManifestColumn.FULL_NAME ? ManifestColumn.GIVEN : column));
        }
        return new ManifestColumns(meanings);
    }

    /** Whether a line may be the headings of a list: names are found in it. */
    static boolean areHeadings(List<String> cells) {
        return guess(cells).nameable();
    }

    /** Whether somebody is named, without which no row is anybody. */
    public boolean nameable() {
        return meanings.stream()
                .flatMap(Optional::stream)
                .anyMatch(column -> column == ManifestColumn.GIVEN || column.whole());
    }

    /**
     * Refuses what cannot be read by.
     *
     * @throws Problem {@link ArrivalProblem#MANIFEST_COLUMNS_MISSING} when nobody is named,
     *     {@link ArrivalProblem#MANIFEST_COLUMN_TWICE} when two columns say what only one can
     */
    void require(List<String> headings) {
        if (!nameable()) {
            String found =
                    headings.stream().filter(each -> !each.isEmpty()).limit(12).collect(Collectors.joining(", "));
            throw new Problem(
                    ArrivalProblem.MANIFEST_COLUMNS_MISSING,
                    Map.of("found", found.substring(0, Math.min(200, found.length()))));
        }
        Set<ManifestColumn> once = EnumSet.noneOf(ManifestColumn.class);
        for (Optional<ManifestColumn> meaning : meanings) {
            if (meaning.filter(column -> !column.several() && !once.add(column)).isPresent()) {
                throw new Problem(ArrivalProblem.MANIFEST_COLUMN_TWICE);
            }
        }
        boolean parts = meanings.stream()
                .flatMap(Optional::stream)
                .anyMatch(column -> column == ManifestColumn.GIVEN || column == ManifestColumn.FAMILY);
        long wholes = once.stream().filter(ManifestColumn::whole).count();
        if (wholes > 1 || wholes == 1 && parts) {
            throw new Problem(ArrivalProblem.MANIFEST_COLUMN_TWICE);
        }
    }

    /** Where something stands, from 0 on; empty when nowhere. */
    List<Integer> places(ManifestColumn column) {
        return IntStream.range(0, meanings.size())
                .filter(i -> meanings.get(i).filter(column::equals).isPresent())
                .boxed()
                .toList();
    }

    /** As it is kept: the names of the columns in order. */
    public String text() {
        return meanings.stream()
                .map(meaning -> meaning.map(Enum::name).orElse(NOT_READ))
                .collect(Collectors.joining(","));
    }

    /** What {@link #text} kept. */
    public static ManifestColumns read(String text) {
        return new ManifestColumns(Arrays.stream(text.split(",", -1))
                .map(name -> name.equals(NOT_READ)
                        ? Optional.<ManifestColumn>empty()
                        : Optional.of(ManifestColumn.valueOf(name)))
                .toList());
    }
}
