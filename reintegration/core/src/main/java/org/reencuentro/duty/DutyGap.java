package org.reencuentro.duty;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When a hall is open in every week and nobody is on duty.
 *
 * @param until midnight is the end of the day
 */
public record DutyGap(DayOfWeek day, LocalTime from, LocalTime until) {}
