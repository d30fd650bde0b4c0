package org.reencuentro.office.web;

import jakarta.ws.rs.core.Response;

/** Answers that the standard's own list leaves out. */
public enum Status implements Response.StatusType {
    /** Readable, but against a rule: 422. */
    UNPROCESSABLE(422, "Unprocessable Content");

    private final int code;
    private final String reason;

    Status(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    @Override
    public int getStatusCode() {
        return code;
    }

    @Override
    public Response.Status.Family getFamily() {
        return Response.Status.Family.familyOf(code);
    }

    @Override
    public String getReasonPhrase() {
        return reason;
    }
}
