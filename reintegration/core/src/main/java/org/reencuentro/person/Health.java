package org.reencuentro.person;

import java.util.Map;
import java.util.Optional;

/**
 * How somebody came: what they say themselves, no diagnosis.
 *
 * @param injuries may be empty
 * @param pain what hurts now; may be empty
 * @param abilities the answers to the Washington Group's Short Set, asked in person; what was not asked is missing
 */
public record Health(String injuries, String pain, Map<Ability, Difficulty> abilities) {
    /** Nothing was asked. */
    public static final Health NOT_ASKED = new Health("", "", Map.of());

    public Health {
        injuries = Words.text(injuries);
        pain = Words.text(pain);
        abilities = Map.copyOf(abilities);
    }

    /**
     * Whether somebody has a disability as the Washington Group counts it: a lot of difficulty or worse in at least one of
     * the six. Empty when no answer says so and not all six were answered: a blank is no no.
     */
    public Optional<Boolean> disability() {
        if (abilities.values().stream().anyMatch(Difficulty::disabling)) {
            return Optional.of(true);
        }
        boolean all = abilities.size() == Ability.values().length
                && abilities.values().stream().allMatch(Difficulty::answer);
        return all ? Optional.of(false) : Optional.empty();
    }

    /** Whether anything was said. */
    public boolean known() {
        return !equals(NOT_ASKED);
    }
}
