package org.reencuentro.office.web;

import org.reencuentro.door.SafeHeaders;

/** What the office's pages need of the browser. */
public class OfficeHeaders extends SafeHeaders {
    @Override
    protected String needs() {
        return "; connect-src 'self'; form-action 'self'";
    }

    @Override
    protected String permissions(String path) {
        return (path.equals("/partner/ticket") || path.equals("/partner/ticket/found") ? "camera=(self)" : "camera=()")
                + ", geolocation=(), microphone=(), payment=(), usb=()";
    }
}
