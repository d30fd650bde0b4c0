package org.reencuentro.shelter;

/** Why a house is passed over, the one that a person can do most about last. */
public enum NoBed {
    /** It has no places of that kind. */
    OTHER_KINDS,
    /** Not as many places as people who stay together. */
    TOO_FEW,
    /** Nobody has ever told how many are free: somebody calls. */
    NEVER_COUNTED,
    /** How many are free was told a day ago or longer: somebody calls. */
    COUNT_OLD
}
