package org.reencuentro.office.calls;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.reencuentro.call.Cost;
import org.reencuentro.call.Rate;
import org.reencuentro.call.TermsProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Whole;

/** The form of what calls to a country and type cost. */
public class RateForm {
    private static final int LONGEST_STEP = 60;

    @FormParam("region")
    @DefaultValue("")
    private String region = "GT";

    @FormParam("type")
    @DefaultValue("")
    private String type = "";

    @FormParam("allowed")
    @DefaultValue("")
    private String allowed = "yes";

    @FormParam("perMinute")
    @DefaultValue("")
    private String perMinute = "0";

    @FormParam("step")
    @DefaultValue("")
    private String step = "60";

    public String region() {
        return region;
    }

    public String type() {
        return type;
    }

    public boolean allowed() {
        return allowed.equals("yes");
    }

    public String perMinute() {
        return perMinute;
    }

    public String step() {
        return step;
    }

    /**
     * The rate as it was typed.
     *
     * @throws Problem {@link TermsProblem#RATE_AMOUNT_REFUSED}
     */
    Rate rate() {
        int seconds = Whole.of(step);
        if (seconds < 1 || seconds > LONGEST_STEP) {
            throw new Problem(TermsProblem.RATE_AMOUNT_REFUSED);
        }
        return new Rate(Cost.read(perMinute).orElseThrow(() -> new Problem(TermsProblem.RATE_AMOUNT_REFUSED)), seconds);
    }
}
