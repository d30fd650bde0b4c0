package org.reencuentro.office.casework;

import java.util.List;
import java.util.Optional;

/**
 * One word of a family as its page shows it.
 *
 * @param passing whether whoever reads passes words on at all
 * @param guarded whether child protection alone passes this one on; false to whoever passes none on
 * @param mayPass whether whoever reads passes this one on
 * @param name who was looked for last
 * @param number the digits, once they were asked for; null before
 * @param mistake what was refused; null when nothing was
 */
public record FamilyWordPage(
        FamilyWordRow row,
        boolean passing,
        boolean guarded,
        boolean mayPass,
        String name,
        List<Found> people,
        Optional<String> number,
        String mistake) {}
