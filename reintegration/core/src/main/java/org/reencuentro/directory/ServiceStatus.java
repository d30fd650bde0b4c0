package org.reencuentro.directory;

/** Whether a service runs, in the words of HSDS. */
public enum ServiceStatus {
    ACTIVE("active"),
    /** It rests; it may come back. */
    INACTIVE("inactive"),
    /** It is no more, and is kept for what was sent to it. */
    DEFUNCT("defunct"),
    TEMPORARILY_CLOSED("temporarily closed");

    private final String hsds;

    ServiceStatus(String hsds) {
        this.hsds = hsds;
    }

    /** The word of HSDS. */
    public String hsds() {
        return hsds;
    }
}
