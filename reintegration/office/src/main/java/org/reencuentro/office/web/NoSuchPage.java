package org.reencuentro.office.web;

import jakarta.ws.rs.NotFoundException;

/** There is nothing here, or nothing that is yours to see: both look the same. */
public class NoSuchPage extends NotFoundException {
    private static final long serialVersionUID = 1L;

    public NoSuchPage() {
        super("Nothing here, or not yours to see");
    }
}
