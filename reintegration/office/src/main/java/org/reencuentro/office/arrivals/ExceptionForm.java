package org.reencuentro.office.arrivals;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** A day that is different, as it was typed. */
public class ExceptionForm {
    @FormParam("day")
    @DefaultValue("")
    private String day = "";

    @FormParam("reason")
    @DefaultValue("")
    private String reason = "";

    @FormParam("opens")
    @DefaultValue("")
    private String opens = "";

    @FormParam("closes")
    @DefaultValue("")
    private String closes = "";

    String day() {
        return day;
    }

    String reason() {
        return reason;
    }

    String opens() {
        return opens;
    }

    String closes() {
        return closes;
    }
}
