package org.reencuentro.office.web;

import jakarta.ws.rs.ForbiddenException;

/** A change was asked for from a page that is not ours. */
public class ForeignOrigin extends ForbiddenException {
    private static final long serialVersionUID = 1L;

    public ForeignOrigin() {
        super("The request does not come from a page of this server");
    }
}
