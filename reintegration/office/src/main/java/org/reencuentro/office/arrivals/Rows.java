package org.reencuentro.office.arrivals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reencuentro.arrival.ImportState;
import org.reencuentro.arrival.PassengerState;
import org.reencuentro.arrival.PassengerView;
import org.reencuentro.office.web.Names;
import org.reencuentro.office.web.Texts;
import org.reencuentro.ticket.TicketWord;
import org.reencuentro.triage.Need;
import org.reencuentro.triage.NeedAnswer;

/** How people stand in the rows of a flight desk. */
public final class Rows {
    private Rows() {}

    /** The name, or the ticket of somebody who does not want to be registered. */
    public static String name(Texts t, PassengerView passenger) {
        return passenger
                .known()
                .map(person -> Names.of(t, person))
                .orElseGet(() -> t.of(
                        "desk.unnamed.one",
                        passenger
                                .ticket()
                                .map(ticket -> t.ticket(ticket.number()))
                                .orElse("")));
    }

    /** The family of somebody in few words: the first with their row, and how many more. */
    public static String family(Texts t, List<PassengerView.Relative> family) {
        PassengerView.Relative first = family.get(0);
        return family.size() == 1
                ? t.of("desk.relative", first.name(), first.row())
                : t.of("desk.relatives", first.name(), first.row(), family.size() - 1);
    }

    /** The colour of a state's chip. */
    public static String chip(PassengerState state) {
        return switch (state) {
            case EXPECTED -> "plain";
            case PRESENT -> "ok";
            case WITH_DOCTOR -> "lake";
            case AWAITS_OFFICER -> "late";
            case ABSENT -> "wait";
        };
    }

    /** The icon of a state. */
    public static String icon(PassengerState state) {
        return switch (state) {
            case EXPECTED -> "circle-dashed";
            case PRESENT -> "circle-check";
            case WITH_DOCTOR -> "stethoscope";
            case AWAITS_OFFICER -> "shield";
            case ABSENT -> "user-question";
        };
    }

    /** The need of a name; empty when there is none of it. */
    static Optional<Need> need(String name) {
        return Arrays.stream(Need.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** The icon of a need. */
    public static String icon(Need need) {
        return switch (need) {
            case FOOD -> "apple";
            case HEALTH -> "stethoscope";
            case PSYCHOSOCIAL -> "message-circle";
            case SHELTER -> "bed";
            case TRANSPORT -> "bus";
            case CALL -> "phone";
            case DOCUMENT -> "id";
            case PROTECTION -> "shield";
        };
    }

    /** The icon of an answer. */
    public static String icon(NeedAnswer answer) {
        return switch (answer) {
            case NEEDS -> "hand-stop";
            case GIVEN -> "check";
            case DOES_NOT_NEED -> "minus";
            case PREFERS_NOT_TO_SAY -> "eye-off";
            case NOT_ASKED -> "circle-dashed";
        };
    }

    /** The colour of the chip of a list on its way in. */
    public static String chip(ImportState state) {
        return switch (state) {
            case RECEIVED, CHECKING, IMPORTING -> "info";
            case READ, READY -> "wait";
            case DONE -> "ok";
            case FAILED -> "late";
            case DISCARDED, UNDONE -> "plain";
        };
    }

    /** The icon of the state of a list on its way in. */
    public static String icon(ImportState state) {
        return switch (state) {
            case RECEIVED, CHECKING, IMPORTING -> "hourglass";
            case READ, READY -> "hand-stop";
            case DONE -> "check";
            case FAILED -> "alert-circle";
            case DISCARDED -> "x";
            case UNDONE -> "arrow-back-up";
        };
    }

    /** The picture of a ticket's word. */
    public static String icon(TicketWord word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
