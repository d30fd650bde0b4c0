package org.reencuentro.office.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Two people correct the same section: three versions are compared group by group, namely what whoever types had before
 * them, what they typed, and what is kept now.
 */
final class Changes {
    /** The field that carries what whoever types had before them. */
    static final String WAS = "was";

    private Changes() {}

    /** What a section looked like when its form was made. */
    static String was(Section section, Sheet sheet) {
        List<String> groups = section.groups().stream()
                .map(group -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(sheet.text(group).getBytes(StandardCharsets.UTF_8)))
                .toList();
        return String.join(".", groups);
    }

    /**
     * Takes over into what was typed what somebody else changed and whoever types did not touch.
     *
     * @return the first field of each group that somebody else changed; empty when nobody did
     */
    static List<String> merge(Section section, Sheet typed, Sheet now) {
        String[] before = typed.value(WAS).split("\\.", -1);
        String[] current = was(section, now).split("\\.", -1);
        String[] mine = was(section, typed).split("\\.", -1);
        List<List<String>> groups = section.groups();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            // A form that does not say what it showed is taken to have shown nothing of what is kept.
            String shown = i < before.length && before.length == groups.size() ? before[i] : "";
            if (!shown.equals(current[i]) && !mine[i].equals(current[i])) {
                changed.add(groups.get(i).get(0));
                if (mine[i].equals(shown)) {
                    typed.take(now, groups.get(i));
                }
            }
        }
        return changed;
    }
}
