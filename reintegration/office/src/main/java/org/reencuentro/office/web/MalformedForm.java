package org.reencuentro.office.web;

import jakarta.ws.rs.BadRequestException;

/** A form came without an answer that its page always sends. */
public class MalformedForm extends BadRequestException {
    private static final long serialVersionUID = 1L;

    public MalformedForm() {
        super("The form lacks an answer");
    }
}
