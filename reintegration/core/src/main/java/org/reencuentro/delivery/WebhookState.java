package org.reencuentro.delivery;

/** Whether messages go to a webhook. */
public enum WebhookState {
    ACTIVE,
    /** They wait until it goes on. */
    PAUSED,
    /** For good; nothing waits for it. */
    TAKEN_AWAY
}
