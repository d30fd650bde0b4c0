package org.reencuentro.work;

import java.util.UUID;

/**
 * Something that a person can do.
 *
 * @param years for how long they did it
 * @param abroad whether they learned or did it abroad
 * @param proof whether they have a paper that says so
 */
public record SkillView(UUID id, Skill skill, int years, boolean abroad, boolean proof) {
    /** Nobody did anything for longer. */
    public static final int MOST_YEARS = 60;
}
