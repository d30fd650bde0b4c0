package org.reencuentro.relief.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.UUID;
import org.reencuentro.kernel.Problem;
import org.reencuentro.relief.ReliefChange;
import org.reencuentro.relief.ReliefGroup;
import org.reencuentro.relief.ReliefProblem;
import org.reencuentro.relief.ReliefView;

/** An item that is handed out in a hall, and how many of it are left. */
@Entity
@Table(name = "relief_item")
public class ReliefItem {
    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;

    /** Nobody hands out, receives or counts more than so many in one go; what is above is a slip of the fingers. */
    public static final int MOST = 9_999;

    @Id
    private UUID id;

    @Column(name = "hall_id")
    private UUID hall;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_group")
    private ReliefGroup group;

    private String name;

    @Column(name = "left_over")
    private int left;

    @Column(name = "low_mark")
    private int low;

    private boolean ended;

    @Version
    private int version;

    protected ReliefItem() {}

    /**
     * A new item, of which there are none yet.
     *
     * @param low from how many on somebody should see to more; 0 for never
     * @throws Problem {@link ReliefProblem#RELIEF_NAME_REFUSED}, {@link ReliefProblem#RELIEF_AMOUNT_REFUSED}
     */
    public static ReliefItem list(UUID id, UUID hall, ReliefGroup group, String name, int low) {
        String written = name.strip();
        if (written.isEmpty() || written.length() > LONGEST_NAME) {
            throw new Problem(ReliefProblem.RELIEF_NAME_REFUSED);
        }
        if (low < 0 || low > MOST) {
            throw refused();
        }
        ReliefItem item = new ReliefItem();
        item.id = id;
        item.hall = hall;
        item.group = group;
        item.name = written;
        item.low = low;
        return item;
    }

    private static Problem refused() {
        return new Problem(ReliefProblem.RELIEF_AMOUNT_REFUSED, Map.of("most", String.valueOf(MOST)));
    }

    /**
     * Changes how many are left.
     *
     * @return how many are left then
     * @throws Problem {@link ReliefProblem#RELIEF_AMOUNT_REFUSED}; {@link ReliefProblem#RELIEF_TOO_FEW} when more go than
     *     there are; {@link ReliefProblem#RELIEF_ENDED} when some are given or received of what is not handed out any more
     */
    public int change(ReliefChange change, int amount) {
        if (amount < 1 || amount > MOST) {
            throw refused();
        }
        if (ended && (change == ReliefChange.GIVEN || change == ReliefChange.RECEIVED)) {
            throw new Problem(ReliefProblem.RELIEF_ENDED);
        }
        if (!change.more() && amount > left) {
            throw new Problem(ReliefProblem.RELIEF_TOO_FEW, Map.of("left", String.valueOf(left)));
        }
        left = Math.addExact(left, change.more() ? amount : -amount);
        return left;
    }

    /** It is not handed out any more, or is again. */
    public void end(boolean now) {
        ended = now;
    }

    public UUID id() {
        return id;
    }

    public UUID hall() {
        return hall;
    }

    public String name() {
        return name;
    }

    public ReliefGroup group() {
        return group;
    }

    public int left() {
        return left;
    }

    /** As it is shown, with how many were given today. */
    public ReliefView view(int today) {
        return new ReliefView(id, group, name, left, low, today, ended);
    }
}
