package org.reencuentro.work;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An opening as it is announced.
 *
 * @param organisation whose it is
 * @param skill what it is about; empty when it is about none
 * @param years of doing it that are asked for; 0 for none
 * @param schooling that is asked for; {@link Schooling#NONE} for none
 * @param department where it is, two digits; empty for anywhere
 * @param oldest up to which age the organisation says that it takes people; empty when it says nothing of age
 * @param seats how many there are
 * @param begins when; empty when at any time
 * @param closes the last day on which somebody may be put forward
 */
public record NewOpening(
        UUID organisation,
        OpeningKind kind,
        String title,
        Optional<Skill> skill,
        int years,
        Schooling schooling,
        Optional<String> department,
        Optional<Integer> oldest,
        int seats,
        Optional<LocalDate> begins,
        LocalDate closes) {}
