package org.reencuentro.office.calls;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** The form of a number to block. */
public class BlockForm {
    @FormParam("digits")
    @DefaultValue("")
    private String digits = "";

    @FormParam("country")
    @DefaultValue("")
    private String country = "";

    @FormParam("reason")
    @DefaultValue("")
    private String reason = "";

    @FormParam("evidence")
    @DefaultValue("")
    private String evidence = "";

    @FormParam("days")
    @DefaultValue("30")
    private String days = "30";

    /** As it was typed. */
    public String digits() {
        return digits;
    }

    /** The digits alone, however they were grouped. */
    String number() {
        return digits.replaceAll("[\\s+()-]", "");
    }

    public String country() {
        return country;
    }

    public String reason() {
        return reason;
    }

    public String evidence() {
        return evidence;
    }

    public String days() {
        return days;
    }
}
