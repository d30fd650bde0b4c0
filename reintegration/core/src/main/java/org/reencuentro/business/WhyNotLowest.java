package org.reencuentro.business;

/** Why something was not bought where it costs least. */
public enum WhyNotLowest {
    QUALITY,
    GUARANTEE,
    NEAR,
    IN_STOCK,
    INVOICE
}
