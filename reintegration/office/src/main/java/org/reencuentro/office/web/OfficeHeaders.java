package org.reencuentro.office.web;

import org.reencuentro.door.SafeHeaders;

/** What the office's pages need of the browser. */
public class OfficeHeaders extends SafeHeaders {
    /** What a page may use that reads codes; set where it is answered, so that a refusal tells nothing of it. */
    public static final String WITH_CAMERA = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

    @Override
    protected String needs() {
        return "; media-src 'self'; connect-src 'self'; form-action 'self'";
    }

    @Override
    protected String permissions() {
        return "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }
}
