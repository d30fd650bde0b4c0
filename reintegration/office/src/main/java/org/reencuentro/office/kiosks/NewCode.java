package org.reencuentro.office.kiosks;

import java.time.Instant;

/**
 * A code that was just made, to be read from the page once.
 *
 * @param label of the kiosk
 * @param digits in groups of four
 * @param address opened in the kiosk's browser it does the same as keying the code
 */
public record NewCode(String label, String digits, String address, Instant until) {}
