package org.reencuentro.access;

import org.reencuentro.kernel.ProblemCode;

/** Why somebody is not let in, or something about an account is not done. */
public enum AccessProblem implements ProblemCode {
    /** No such account, or not its password: never told apart. */
    SIGN_IN_WRONG(Kind.UNAUTHENTICATED),
    /** Too many wrong guesses; the seconds to wait are told. */
    SIGN_IN_SLOW_DOWN(Kind.SLOW_DOWN),
    /** The code is not the one of now, was taken before, or is no recovery code that is left. */
    CODE_WRONG(Kind.UNAUTHENTICATED),
    /** The first half of the sign-in is too long ago. */
    SIGN_IN_TOO_SLOW(Kind.UNAUTHENTICATED),
    /** More people sign in at once than this machine can look at. */
    SIGN_IN_CROWDED(Kind.UNAVAILABLE),
    /** A passkey was not accepted: unknown, for another site, or not asked for. */
    PASSKEY_REFUSED(Kind.UNAUTHENTICATED),
    /** Passkeys work only at the addresses that are configured. */
    PASSKEY_ELSEWHERE(Kind.RULE),
    /** The link was used, has run out, was taken back, or never was. */
    LINK_VOID(Kind.UNKNOWN),
    PASSWORD_TOO_SHORT(Kind.RULE),
    PASSWORD_TOO_LONG(Kind.RULE),
    /** It stands in lists of leaked passwords, or is soon guessed by whoever has them. */
    PASSWORD_KNOWN(Kind.RULE),
    /** It is made of the name, the address, or this application's own words. */
    PASSWORD_ABOUT_ONESELF(Kind.RULE),
    /** The old password was not right. */
    PASSWORD_OLD_WRONG(Kind.RULE),
    ADDRESS_MALFORMED(Kind.RULE),
    /** Nobody can be invited by that address. */
    ADDRESS_NOT_INVITABLE(Kind.RULE),
    NAME_MALFORMED(Kind.RULE),
    /** Not a role that may be given that way. */
    ROLE_NOT_GIVABLE(Kind.RULE),
    ACCOUNT_UNKNOWN(Kind.UNKNOWN),
    /** It is closed, or its person has not come yet. */
    ACCOUNT_NOT_OPEN(Kind.CONFLICT),
    /** Somebody must remain who looks after accounts. */
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    /** The last second factor, or a protection role's last passkey, can only be replaced. */
    LAST_FACTOR(Kind.CONFLICT),
    /** The set-up began too long ago. */
    SET_UP_TOO_SLOW(Kind.CONFLICT),
    SESSION_UNKNOWN(Kind.UNKNOWN),
    PASSKEY_UNKNOWN(Kind.UNKNOWN),
    API_TOKEN_UNKNOWN(Kind.UNKNOWN),
    /** Without a name, a scope, or with a day that is past or more than a year away. */
    API_TOKEN_MALFORMED(Kind.RULE),
    /** The program asks too often; the seconds to wait are told. */
    API_TOKEN_SLOW_DOWN(Kind.SLOW_DOWN);

    private final Kind kind;

    AccessProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
