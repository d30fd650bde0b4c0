package org.reencuentro.office.web;

import org.reencuentro.directory.ServiceKind;
import org.reencuentro.referral.ReferralState;
import org.reencuentro.referral.RequestState;

/** The icon and the colour that stand beside a word; never instead of it. */
public final class Looks {
    private Looks() {}

    /** The icon of a need. */
    public static String icon(ServiceKind kind) {
        return switch (kind) {
            case TRANSPORT -> "bus";
            case SHELTER -> "bed";
            case DOCUMENT -> "id";
            case HEALTH -> "stethoscope";
            case PSYCHOSOCIAL -> "message-circle";
            case LEGAL -> "shield";
            case CHILD_PROTECTION -> "mood-smile";
            case TRAINING -> "school";
            case EMPLOYMENT -> "briefcase";
            case MICRO_ENTERPRISE -> "tools";
            case SELF_HELP_GROUP -> "users";
            case TRACING -> "home-search";
            case OTHER -> "message-question";
        };
    }

    /** The icon of a referral's state. */
    public static String icon(ReferralState state) {
        return switch (state) {
            case DRAFT -> "note";
            case SENT -> "hourglass";
            case ACKNOWLEDGED -> "eye-check";
            case ACCEPTED -> "circle-check";
            case IN_SERVICE -> "walk";
            case COMPLETED -> "check";
            case DECLINED -> "x";
            case WITHDRAWN -> "arrow-back-up";
            case EXPIRED -> "clock-exclamation";
            case NOT_ATTENDED -> "user-question";
        };
    }

    /** The colour of a referral's chip. */
    public static String chip(ReferralState state) {
        return switch (state) {
            case SENT, NOT_ATTENDED -> "wait";
            case ACKNOWLEDGED -> "info";
            case ACCEPTED, IN_SERVICE, COMPLETED -> "ok";
            case DECLINED, EXPIRED -> "late";
            case DRAFT, WITHDRAWN -> "plain";
        };
    }

    /** The icon of a request's state. */
    public static String icon(RequestState state) {
        return switch (state) {
            case OPEN -> "hourglass";
            case REFERRED -> "send";
            case ACCEPTED -> "circle-check";
            case DONE -> "check";
            case WITHDRAWN -> "arrow-back-up";
        };
    }

    /** The colour of a request's chip. */
    public static String chip(RequestState state) {
        return switch (state) {
            case OPEN -> "wait";
            case REFERRED -> "info";
            case ACCEPTED, DONE -> "ok";
            case WITHDRAWN -> "plain";
        };
    }
}
