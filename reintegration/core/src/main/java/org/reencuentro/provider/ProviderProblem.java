package org.reencuentro.provider;

import org.reencuentro.kernel.ProblemCode;

/** Why a provider is not used, or somebody it sends is not let in. */
public enum ProviderProblem implements ProblemCode {
    /** Whatever the reason: not asked for, too late, not well signed, or nobody who has an account. Never told apart. */
    VOUCHING_REFUSED(Kind.UNAUTHENTICATED),
    /** The provider does not answer, or not as the standard says. */
    PROVIDER_AWAY(Kind.UNAVAILABLE),
    PROVIDER_UNKNOWN(Kind.UNKNOWN),
    /** Not an address that may be asked: not https, or a private network. */
    ISSUER_REFUSED(Kind.RULE),
    /** Something is missing or too long. */
    PROVIDER_MALFORMED(Kind.RULE),
    DOMAIN_MALFORMED(Kind.RULE),
    /** Another provider has that domain. */
    DOMAIN_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    ProviderProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
