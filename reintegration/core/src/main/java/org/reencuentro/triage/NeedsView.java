package org.reencuentro.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What somebody needs, as far as whoever reads may know it.
 *
 * @param answers what was answered; needs that nobody has asked about are left out
 */
public record NeedsView(Map<Need, NeedAnswer> answers) {
    /** Nobody has asked anything. */
    public static final NeedsView NOTHING_ASKED = new NeedsView(Map.of());

    public NeedsView {
        answers = Map.copyOf(answers);
    }

    /** The answer; {@link NeedAnswer#NOT_ASKED} when nobody has asked. */
    public NeedAnswer of(Need need) {
        return answers.getOrDefault(need, NeedAnswer.NOT_ASKED);
    }

    /** What they need and have not been given, in the order in which it is asked. */
    public List<Need> open() {
        return Arrays.stream(Need.values())
                .filter(need -> of(need) == NeedAnswer.NEEDS)
                .toList();
    }
}
