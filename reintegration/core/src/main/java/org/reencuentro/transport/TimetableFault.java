package org.reencuentro.transport;

/** What is wrong with a row of a timetable. */
public enum TimetableFault {
    /** Nothing stands where something must. */
    MISSING,
    TOO_LONG,
    /** No such municipality; it is said by its four digits, or by department and municipality with a slash between. */
    PLACE_UNKNOWN,
    /** Without a municipality a row begins at a hall, and there is no hall of that code. */
    HALL_UNKNOWN,
    VEHICLE_UNKNOWN,
    DAYS_UNREADABLE,
    /** Such as 25:00. */
    TIME_IMPOSSIBLE,
    /** Either departures, or every how many minutes between two times, and from a terminal one of both. */
    DEPARTURES_UNCLEAR,
    /** Every 5 to 720 minutes. */
    INTERVAL_IMPOSSIBLE,
    /** It would arrive before it leaves: on the next day, say {@code +1}. */
    ARRIVES_BEFORE_IT_LEAVES,
    /** Either when the first departure arrives, or how many minutes it takes: 1 to 2,880. */
    LENGTH_UNCLEAR,
    /** Stops come in order, each later than the one before and earlier than the end. */
    STOP_IMPOSSIBLE,
    /** Below nothing, or no amount. */
    FARE_IMPOSSIBLE,
    CURRENCY_UNKNOWN,
    /** No day, or one that is still to come. */
    DATE_IMPOSSIBLE,
    /** Neither yes nor no. */
    YES_OR_NO
}
