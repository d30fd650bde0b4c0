package org.reencuentro.hall;

import java.util.Arrays;
import java.util.Optional;

/** What stands at the end of a line. */
public enum LineKind {
    /** A telephone in the hall: lift it and speak. */
    PHONE("phone"),
    /** The handset beside a kiosk: rings when the kiosk has a number. */
    KIOSK_HANDSET("kiosk-handset"),
    /** The kiosk's browser is the telephone (WebRTC). */
    KIOSK_BROWSER("kiosk-browser"),
    /** At the desk of whoever is on duty: rings when somebody in the hall asks for a person, and calls nobody. */
    DUTY("duty");

    private final String word;

    LineKind(String word) {
        this.word = word;
    }

    /** Whether families are called from it. */
    public boolean callsFamilies() {
        return this != DUTY;
    }

    /** Whether it is the telephone of a kiosk. */
    public boolean ofKiosk() {
        return this == KIOSK_HANDSET || this == KIOSK_BROWSER;
    }

    /** The kind of a word in the list of lines; empty when it is none. */
    public static Optional<LineKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
