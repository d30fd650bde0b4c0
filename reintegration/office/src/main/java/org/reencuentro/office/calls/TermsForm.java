package org.reencuentro.office.calls;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.util.Optional;
import org.reencuentro.call.Cost;
import org.reencuentro.call.TermsDraft;
import org.reencuentro.call.TermsProblem;
import org.reencuentro.kernel.Problem;
import org.reencuentro.office.web.Whole;

/** The form of a hall's terms, in minutes. */
public class TermsForm {
    @FormParam("talk")
    @DefaultValue("")
    private String talk;

    @FormParam("more")
    @DefaultValue("")
    private String more;

    @FormParam("atOnce")
    @DefaultValue("")
    private String atOnce;

    @FormParam("day")
    @DefaultValue("")
    private String day;

    @FormParam("donor")
    @DefaultValue("")
    private String donor;

    /** The form as it stands before anybody types. */
    static TermsForm of(TermsDraft terms) {
        TermsForm form = new TermsForm();
        form.talk = Long.toString(terms.talk().toMinutes());
        form.more = Long.toString(terms.more().toMinutes());
        form.atOnce = terms.mostAtOnce().map(Object::toString).orElse("");
        form.day = terms.dayLimit().map(Cost::amount).orElse("");
        form.donor = terms.donor().orElse("");
        return form;
    }

    public String talk() {
        return talk;
    }

    public String more() {
        return more;
    }

    public String atOnce() {
        return atOnce;
    }

    public String day() {
        return day;
    }

    public String donor() {
        return donor;
    }

    /**
     * The terms as they were typed.
     *
     * @throws Problem {@link TermsProblem#RATE_AMOUNT_REFUSED} for a limit that is no amount
     */
    TermsDraft terms() {
        Optional<Cost> limit = day.isBlank()
                ? Optional.empty()
                : Optional.of(Cost.read(day).orElseThrow(() -> new Problem(TermsProblem.RATE_AMOUNT_REFUSED)));
        return new TermsDraft(
                Duration.ofMinutes(Whole.of(talk)),
                Duration.ofMinutes(Whole.of(more)),
                Optional.of(atOnce).filter(typed -> !typed.isBlank()).map(Whole::of),
                limit,
                Optional.of(donor.strip()).filter(typed -> !typed.isEmpty()));
    }

    /** Minutes that were typed; empty when none were. */
    static Optional<Duration> minutes(String typed) {
        return Optional.of(typed).filter(text -> !text.isBlank()).map(Whole::of).map(Duration::ofMinutes);
    }
}
