package org.reencuentro.office.operator;

import java.util.ArrayList;
import java.util.List;
import org.reencuentro.kernel.Keys;

/** The keys in words for the operator. */
final class KeyWords {
    private KeyWords() {}

    static Progress.Finding of(List<Keys.Key> keys) {
        List<String> lines = new ArrayList<>();
        for (Keys.Key key : keys) {
            lines.add("  %-9s %-12d %s, %d rows%s%s"
                    .formatted(
                            key.ring().name().toLowerCase(java.util.Locale.ROOT),
                            key.id(),
                            key.primary() ? "seals" : "only opens",
                            key.rows(),
                            key.madeAt().map(at -> ", made " + at).orElse(""),
                            key.leavesAfter()
                                    .map(at ->
                                            key.rows() == 0 ? ", leaves after " + at : ", stays until nothing needs it")
                                    .orElse("")));
        }
        return new Progress.Finding(true, lines);
    }
}
