package org.reencuentro.telephony;

import java.util.UUID;
import org.reencuentro.call.TrunkResult;

/**
 * Something the exchange shows as it happens. Sightings may be lost, late or double; they make the live board and never
 * the record alone, which the journal completes.
 */
public sealed interface Sighting {
    /** A phone was lifted. */
    record Lifted(String line) implements Sighting {}

    /** The number of an attempt is on its way; {@code channel} is the phone's channel at the exchange. */
    record Dialling(String call, String channel, String line) implements Sighting {}

    /** It rings at the family's; the phone's channel is all that is known. */
    record Ringing(String channel) implements Sighting {}

    /** The family answered. */
    record Talking(String call, String line) implements Sighting {}

    /** The attempt is over; its record is in the journal. */
    record Over(String call, String line) implements Sighting {}

    /** A duty phone was lifted for somebody who asked for a person. */
    record Helped(String line, String phone) implements Sighting {}

    /** A kiosk's line could not be rung at all, so the journal has nothing of it. */
    record NotRung(String call) implements Sighting {}

    /** What became of a test call through the trunk. */
    record TrunkTried(UUID test, TrunkResult result) implements Sighting {}

    /** What a line is, apart from calls. */
    record Device(String line, State state) implements Sighting {
        /** What the exchange tells of a device. */
        public enum State {
            ON_HOOK,
            RINGING,
            IN_USE,
            UNREACHABLE
        }
    }
}
