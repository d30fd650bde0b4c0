package org.reencuentro.office.board;

import org.reencuentro.hall.LineState;

/** How a tile looks, the most urgent first. */
public enum Look {
    ATTENTION("is-attention", "hand-stop"),
    OFFLINE("is-offline", "plug-connected-x"),
    RINGING("is-ringing", "phone-incoming"),
    OFF_HOOK("is-lifted", "phone"),
    IN_CALL("is-talking", "phone-call"),
    FREE("is-free", "circle-check");

    private final String style;
    private final String icon;

    Look(String style, String icon) {
        this.style = style;
        this.icon = icon;
    }

    /** The name of its style. */
    public String style() {
        return style;
    }

    /** The name of its icon. */
    public String icon() {
        return icon;
    }

    /** Whether its tile shows a running clock. */
    public boolean timed() {
        return this != FREE;
    }

    static Look of(LineState state) {
        return valueOf(state.name());
    }
}
