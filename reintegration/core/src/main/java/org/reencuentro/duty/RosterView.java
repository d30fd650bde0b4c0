package org.reencuentro.duty;

import java.util.List;
import org.reencuentro.hall.LineState;
import org.reencuentro.hall.LineView;

/**
 * The roster of a hall.
 *
 * @param rows in the order in which they are rung
 * @param now who is on duty at this moment and not away, in the order in which they are rung
 * @param gaps when nobody is on duty though the hall is open; single days on which it opens otherwise are left out
 * @param openKnown whether anybody has said when the hall is open; if not, it may be at any time
 */
public record RosterView(
        List<DutyView> rows, List<DutyPhone> phones, List<OnDuty> now, List<DutyGap> gaps, boolean openKnown) {
    /**
     * A duty phone.
     *
     * @param answered how many who asked for a person it has answered today
     */
    public record DutyPhone(LineView line, LineState state, long answered) {}

    /** Somebody on duty, and what their phone does. */
    public record OnDuty(DutyView duty, LineState state) {
        /** Whether it would be rung. */
        public boolean free() {
            return state == LineState.FREE;
        }
    }

    /** Whether anybody's phone would ring now. */
    public boolean rings() {
        return now.stream().anyMatch(OnDuty::free);
    }
}
