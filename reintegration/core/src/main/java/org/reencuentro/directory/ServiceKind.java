package org.reencuentro.directory;

/** What a person may need and a service may offer. */
public enum ServiceKind {
    TRANSPORT,
    SHELTER,
    DOCUMENT,
    HEALTH,
    PSYCHOSOCIAL,
    LEGAL,
    CHILD_PROTECTION,
    TRAINING,
    EMPLOYMENT,
    MICRO_ENTERPRISE,
    SELF_HELP_GROUP,
    TRACING,
    OTHER
}
